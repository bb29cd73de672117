/// Every processor of the language, in the order of its reference.
package enum Catalogue {
  package static let processors: [any Processor.Type] = []
}
