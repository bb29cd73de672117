/// Every processor of the language, in the order of its reference.
package enum Catalogue {
  package static let processors: [any Processor.Type] = [
    Gain.self, HighPass.self, LowPass.self, Equaliser.self, Compressor.self, Limiter.self,
    Delay.self, Reverb.self,
  ]
}
