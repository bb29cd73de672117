import CCrypto

/// A SHA-256 under way, fed piece by piece; libcrypto's, which uses the processor's instructions.
@safe package struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  package init() {
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("libcrypto offers no SHA-256, or no memory is left for it") }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    let taken = unsafe bytes.withUnsafeBytes { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    precondition(taken == 1, "libcrypto refused bytes")
  }

  package mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  package consuming func finish() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    let made = unsafe EVP_DigestFinal_ex(context, &bytes, nil)
    guard made == 1, let digest = SHA256Digest(bytes: bytes) else {
      preconditionFailure("libcrypto made no digest")
    }
    return digest
  }
}
