/// An argument and what 200-bit arithmetic (mpmath) makes of it, in two doubles.
struct MathsVector: Sendable {
  let argument: Double
  let high: Double
  let low: Double

  init(at argument: Double, high: Double, low: Double) {
    self.argument = argument
    self.high = high
    self.low = low
  }

  /// The error of `value` relative to the true one.
  func relativeError(of value: Double) -> Double {
    high == 0 ? value.magnitude : (((value - high) - low) / high).magnitude
  }

  static let sine: [MathsVector] = [
    MathsVector(at: 0x1.f767c482c9b00p-2, high: 0x1.afd07c7626c65p-5, low: -0x1.040a0bbbc7843p-60),
    MathsVector(at: 0x1.ef2e045bc8fb8p-1, high: -0x1.a3be49e39a42cp-3, low: -0x1.137a92472d010p-58),
    MathsVector(at: 0x1.2e4738d8608fep+0, high: 0x1.d0539512e208ep-1, low: 0x1.825cce3b2bbd0p-56),
    MathsVector(at: 0x1.c511afebb6a18p+0, high: -0x1.fc0ae211665f2p-1, low: -0x1.fba064c7b095ap-57),
    MathsVector(at: 0x1.eb4ff1a6eb8c8p-1, high: -0x1.012f95e42f6b4p-2, low: 0x1.1cf1294ec2d41p-61),
    MathsVector(at: 0x1.b075f6c3d8588p+0, high: -0x1.db36436303425p-1, low: 0x1.0f7cd5df5ab69p-55),
    MathsVector(at: -0x1.e24c74146f792p+0, high: 0x1.550c5aa529222p-1, low: 0x1.8ba87ae498e39p-55),
    MathsVector(at: -0x1.199e84e56b1f0p-3, high: -0x1.8558f2e47d135p-1, low: 0x1.a793daafa8e99p-57),
    MathsVector(at: 0x1.c5ff4d9fe0f50p+0, high: -0x1.fa76a0c443287p-1, low: -0x1.512e171a8224dp-58),
    MathsVector(at: 0x1.3119920d46410p-1, high: -0x1.222c06b5e8f51p-1, low: -0x1.1dc244a72e3f9p-55),
    MathsVector(at: 0x1.9a85a89413b44p+0, high: -0x1.363e1efd65083p-1, low: 0x1.0421dc0d615f3p-57),
    MathsVector(at: -0x1.8c13bc5069136p+0, high: 0x1.2b1ae6d58754cp-2, low: -0x1.ffca8e06400dbp-56),
    MathsVector(at: -0x1.fac5d10d6c780p-4, high: -0x1.671fc12039d56p-1, low: 0x1.7a87e0d345093p-56),
    MathsVector(at: -0x1.0382694f43532p+0, high: -0x1.605e85f1a82e3p-4, low: 0x1.8f50cb96d46c8p-59),
    MathsVector(
      at: 0x1.12e0be826d695p-30,
      high: 0x1.afc6f70213be6p-28,
      low: -0x1.a94920382d97ap-82
    ),
    MathsVector(at: 0x1.0000000000000p-3, high: 0x1.6a09e667f3bcdp-1, low: -0x1.bdd3413b26456p-55),
    MathsVector(at: 0x1.000000036f9c0p-3, high: 0x1.6a09e66bc4bcep-1, low: 0x1.55b50d35cb9fbp-57),
    MathsVector(at: 0x1.fffff94a03595p-2, high: 0x1.515370f9c8fd9p-21, low: 0x1.5456dabda4b97p-75),
    MathsVector(at: 0x1.81cd6c8b43958p+13, high: -0x1.cc7ed85aa7580p-1, low: 0x1.f98eeb21ceb4bp-56),
  ]

  static let cosine: [MathsVector] = [
    MathsVector(at: 0x1.667d2c686bfa0p-3, high: 0x1.d0a32254b8c97p-2, low: 0x1.2ba65eb63b4e6p-58),
    MathsVector(at: 0x1.2edcf47fa8468p-2, high: -0x1.22689a4599b4fp-2, low: -0x1.30138d8ecc88ap-56),
    MathsVector(at: -0x1.f29231a268928p+0, high: 0x1.e470d4afb7650p-1, low: 0x1.488d7f9a80dcbp-57),
    MathsVector(at: -0x1.2211954bc1b4ep+0, high: 0x1.5732bb6ba248ep-1, low: 0x1.78d0ee3544c4ap-55),
    MathsVector(at: -0x1.c39ebfd1637d8p-1, high: 0x1.79c28a3137804p-1, low: 0x1.f3cbbf421d32ap-59),
    MathsVector(at: 0x1.aa5670ef08e64p+0, high: -0x1.039276691df79p-1, low: -0x1.de5b8d9227da6p-57),
    MathsVector(at: 0x1.101a5531d914ep+0, high: 0x1.d887b82d688c2p-1, low: -0x1.1e607764e7442p-55),
    MathsVector(at: -0x1.5c90b69e793a6p+0, high: -0x1.4a44e280717cep-1, low: 0x1.3c078ed4d0dd7p-55),
    MathsVector(at: 0x1.30474d09350f2p+0, high: 0x1.81644106fe3e8p-2, low: 0x1.cf2e515811746p-56),
    MathsVector(at: -0x1.71e6f430e7cb8p+0, high: -0x1.e1a7acf841406p-1, low: 0x1.346b650807f55p-55),
    MathsVector(at: 0x1.e115e4e3c1808p-2, high: -0x1.f6d0f482728ecp-1, low: 0x1.151433614c751p-56),
    MathsVector(at: -0x1.7e428e6f12bb6p+0, high: -0x1.ff887dca35965p-1, low: 0x1.2819b8c410886p-55),
    MathsVector(at: -0x1.fe2ebb038a73cp+0, high: 0x1.ff7d9e437170ep-1, low: -0x1.f3db3d87d5a18p-57),
    MathsVector(at: 0x1.7c518680ae19cp+0, high: -0x1.fde94891e80bdp-1, low: -0x1.2cb773214fe8dp-60),
    MathsVector(at: 0x1.12e0be826d695p-30, high: 0x1.0000000000000p+0, low: -0x1.6c1fc72e02034p-56),
    MathsVector(at: 0x1.0000000000000p-3, high: 0x1.6a09e667f3bcdp-1, low: -0x1.bdd3413b26456p-55),
    MathsVector(at: 0x1.fffff29406b2ap-3, high: 0x1.515370f9c8fd9p-21, low: 0x1.5456dabda4b97p-75),
    MathsVector(at: 0x1.8000035afe535p-1, high: 0x1.515370f6a4be3p-21, low: -0x1.4dca62615fcafp-75),
    MathsVector(at: 0x1.81cd6c8b43958p+13, high: -0x1.bf9b468956944p-2, low: 0x1.1f20c77f4a3ddp-56),
  ]

  static let tangent: [MathsVector] = [
    MathsVector(at: 0x1.a4632893ffcaap-4, high: 0x1.561c2b79ee088p-2, low: 0x1.30c8553ebd79fp-57),
    MathsVector(at: 0x1.b07ab519d630ep-4, high: 0x1.60b341360dbeap-2, low: -0x1.d813ea6a9a9a9p-56),
    MathsVector(at: 0x1.ecf08aa54852fp-2, high: 0x1.114d575d1a490p+4, low: -0x1.121bcafefac56p-50),
    MathsVector(at: 0x1.b5bd4419cd49cp-2, high: 0x1.1409091b3a624p+2, low: 0x1.1e7716a805e95p-55),
    MathsVector(at: 0x1.2252d2556ca73p-3, high: 0x1.e8ca2a7d8ab4bp-2, low: -0x1.b6716607c332cp-57),
    MathsVector(at: 0x1.e26e62d7fe8cfp-2, high: 0x1.5fc7ffab7527ap+3, low: -0x1.4ae1068d39378p-53),
    MathsVector(at: 0x1.0e8f8e79829b2p-2, high: 0x1.17f54c6640474p+0, low: 0x1.d5b7bb141788cp-55),
    MathsVector(at: 0x1.541bb452c40b5p-2, high: 0x1.b794c1701ff0cp+0, low: 0x1.2a1cbde8416d3p-54),
    MathsVector(at: 0x1.9b002c5ba8334p-4, high: 0x1.4def3652054c1p-2, low: -0x1.a6c31b1a90c7ap-56),
    MathsVector(at: 0x1.d824e4eff2a84p-2, high: 0x1.04659349c9d4ep+3, low: -0x1.e0c5f936bbe33p-54),
    MathsVector(at: 0x1.5a8958169697cp-2, high: 0x1.cc37aefef87dep+0, low: 0x1.a89ced61bd137p-55),
    MathsVector(at: 0x1.e4fbba2954b24p-2, high: 0x1.812fe77fd3110p+3, low: 0x1.09865ba1ded3ap-52),
    MathsVector(at: 0x1.c0719e7579cc8p-2, high: 0x1.440e1f17683bep+2, low: -0x1.cadf0de16e36cp-53),
    MathsVector(at: 0x1.2bd733d72f8e6p-3, high: 0x1.fb46861bfea89p-2, low: -0x1.6de027bbcda1ap-56),
    MathsVector(
      at: 0x1.b4e81b4e81b4fp-12,
      high: 0x1.57255904c5105p-10,
      low: -0x1.8134c38643d02p-65
    ),
    MathsVector(at: 0x1.0000000000000p-2, high: 0x1.0000000000000p+0, low: 0x0.0p+0),
    MathsVector(at: 0x1.ffe5c91d14e3cp-2, high: 0x1.8de32904b046cp+11, low: 0x1.82015729afa19p-46),
  ]

  static let exp2: [MathsVector] = [
    MathsVector(
      at: -0x1.1b0aa0910af4ap+8,
      high: 0x1.f17a3d08feeafp-284,
      low: -0x1.6c49d6210ad3ap-338
    ),
    MathsVector(
      at: -0x1.553c396eddca0p+9,
      high: 0x1.7184600b766aap-683,
      low: 0x1.a39237d56b769p-737
    ),
    MathsVector(
      at: -0x1.69f4488642accp+9,
      high: 0x1.10c4e7ae15d03p-724,
      low: -0x1.abc880fe9b202p-778
    ),
    MathsVector(
      at: -0x1.bc5d8647b757cp+9,
      high: 0x1.348ba8043295fp-889,
      low: 0x1.f72934274f4f7p-943
    ),
    MathsVector(
      at: -0x1.95730ce8df620p+8,
      high: 0x1.76f52fa4ab34cp-406,
      low: -0x1.3d565bab755afp-461
    ),
    MathsVector(
      at: 0x1.a7ce346bf8bb0p+7,
      high: 0x1.de9f4ca912ebap+211,
      low: 0x1.3100352cc8baap+157
    ),
    MathsVector(
      at: -0x1.fb8a0b8101630p+9,
      high: 0x1.e4e4b88852d13p-1016,
      low: -0x0.0000000000001p-1022
    ),
    MathsVector(
      at: 0x1.6cfc55998de88p+8,
      high: 0x1.faf1891b7fbe8p+364,
      low: 0x1.f734f01688fa0p+309
    ),
    MathsVector(
      at: -0x1.4ab262313a63ep+8,
      high: 0x1.3bded6570da35p-331,
      low: -0x1.9c87f9927722ap-385
    ),
    MathsVector(
      at: -0x1.83db68ca7c5fcp+8,
      high: 0x1.1aa960d64f364p-388,
      low: 0x1.782b4ec425292p-442
    ),
    MathsVector(at: 0x1.46299a272d1d0p-1, high: 0x1.8e1d115495381p+0, low: 0x1.bf068b326a672p-54),
    MathsVector(at: -0x1.3b788a6dbb740p-5, high: 0x1.f283992e9b62ap-1, low: 0x1.6478b30dc4b20p-56),
    MathsVector(at: -0x1.794176d0b2b38p-2, high: 0x1.8c9cca8941ebdp-1, low: 0x1.3d261a602dabfp-55),
    MathsVector(at: -0x1.33b7cc383dd20p-5, high: 0x1.f2d757f0b3a99p-1, low: -0x1.6c0d401538352p-55),
    MathsVector(at: 0x1.a329922d16348p-2, high: 0x1.53fcd2910a588p+0, low: -0x1.df9c8102984fdp-57),
    MathsVector(at: -0x1.c5a18c5f356f2p-1, high: 0x1.150cc404c8022p-1, low: -0x1.0c52f315a4350p-60),
    MathsVector(at: 0x1.e6807ff83189ep-1, high: 0x1.eea0aeb9c031ap+0, low: -0x1.7b1df93c8ab4fp-54),
    MathsVector(at: -0x1.e895ee067ff1ap-1, high: 0x1.083ea979a2948p-1, low: -0x1.ed13e00af07aap-61),
    MathsVector(at: -0x1.ff00000000000p+9, high: 0x1.0000000000000p-1022, low: 0x0.0p+0),
    MathsVector(at: 0x1.19799812dea11p-40, high: 0x1.0000000000c32p+0, low: -0x1.5ed6b4ed55c32p-54),
    MathsVector(
      at: 0x1.ffe0000000000p+9,
      high: 0x1.ae89f995ad3adp+1023,
      low: 0x1.7a1cd345dcc81p+969
    ),
  ]

  static let log2: [MathsVector] = [
    MathsVector(at: 0x1.9febd9912abaep+0, high: 0x1.667c4095c6557p-1, low: -0x1.4de18b42a339ep-55),
    MathsVector(at: 0x1.c46f2bc367f73p+0, high: 0x1.a4a415ee87f0ep-1, low: -0x1.c182c1f95f4e3p-56),
    MathsVector(at: 0x1.0de038d4b5d82p-1, high: -0x1.d90295668ab68p-1, low: -0x1.1d9866244c9cap-55),
    MathsVector(at: 0x1.ae7dd3841a8c9p+0, high: 0x1.7feb27e024ec9p-1, low: -0x1.d576aef308250p-55),
    MathsVector(at: 0x1.0c9d661210c73p+0, high: 0x1.1c3e226e91470p-4, low: 0x1.fd79cdc51456cp-62),
    MathsVector(at: 0x1.5e26b7086115ap+0, high: 0x1.ceada9b73aab8p-2, low: 0x1.6fef83eae2522p-56),
    MathsVector(at: 0x1.06f8e22b788f4p-1, high: -0x1.ec26cc783579dp-1, low: 0x1.3c3398c743f03p-57),
    MathsVector(at: 0x1.23e2ece3f1ddep-1, high: -0x1.9f18e0eca88e9p-1, low: -0x1.62ef9975b5e07p-55),
    MathsVector(at: 0x1.fcbb8cb17037ep-1, high: -0x1.2ea707246f902p-7, low: 0x1.f215032fde56ap-62),
    MathsVector(at: 0x1.02549d07a69bap+0, high: 0x1.ac6b2095b5392p-7, low: 0x1.b89a1b102ec46p-61),
    MathsVector(at: 0x1.fce47323fe0a6p-1, high: -0x1.1fcef45afb352p-7, low: 0x1.7e6d45fadbaa1p-64),
    MathsVector(at: 0x1.014f32e68eb80p+0, high: 0x1.e25b6fea7e872p-8, low: 0x1.0e495f9a96031p-62),
    MathsVector(at: 0x1.02332866ecaa7p+0, high: 0x1.947f3d8b4781ap-7, low: 0x1.d82fd850ff82fp-61),
    MathsVector(at: 0x1.0243654bd0d90p+0, high: 0x1.a01be4a18d54bp-7, low: 0x1.9e69077bc1dd2p-61),
    MathsVector(at: 0x1.fe680e670e55bp-1, high: -0x1.26ba646066b89p-8, low: -0x1.525ab7dac738bp-66),
    MathsVector(at: 0x1.fe83595e9529ep-1, high: -0x1.12fb2745b2b24p-8, low: 0x1.5f7b6dbc7b5a1p-62),
    MathsVector(
      at: 0x1.56e1fc2f8f359p-997,
      high: -0x1.f24a09f1a8b89p+9,
      low: 0x1.1ea8f9f7c393dp-46
    ),
    MathsVector(
      at: 0x0.0000000002788p-1022,
      high: -0x1.092c7c29d2538p+10,
      low: -0x1.46549cd9d28e6p-44
    ),
    MathsVector(
      at: 0x1.7e43c8800759cp+996,
      high: 0x1.f24a09f1a8b89p+9,
      low: -0x1.1ca4ec9a5578dp-46
    ),
    MathsVector(at: 0x1.0000000000001p+0, high: 0x1.71547652b82fdp-52, low: 0x1.7b365759f7d4fp-106),
    MathsVector(
      at: 0x1.fffffffffffffp-1,
      high: -0x1.71547652b82fep-53,
      low: -0x1.cf33ba5220647p-107
    ),
  ]

  static let logarithm: [MathsVector] = [
    MathsVector(at: 0x1.501d04e769547p+2, high: 0x1.a897bdc7fb44ep+0, low: 0x1.7fc517a0b58dap-58),
    MathsVector(at: 0x1.f08790294f9a9p+2, high: 0x1.063dc3b3deb45p+1, low: -0x1.4e5445a0510efp-56),
    MathsVector(at: 0x1.16e613224ba93p+0, high: 0x1.5ee8dd08c3128p-4, low: -0x1.96cc6e0dcc5e6p-58),
    MathsVector(at: 0x1.df22c291c6c83p+2, high: 0x1.01ad4aab75ad8p+1, low: -0x1.8608de0effee5p-54),
    MathsVector(at: 0x1.fe5ad75b5ab97p+2, high: 0x1.09c1ae64d81f0p+1, low: 0x1.2c61ebac8ad46p-53),
    MathsVector(at: 0x1.1325a70839040p+3, high: 0x1.1366a4603b369p+1, low: -0x1.a4d77e5932cf0p-54),
    MathsVector(at: 0x1.80f8e6c489334p-2, high: -0x1.f4e3cd7db5b3cp-1, low: -0x1.c4c2061feb9a7p-56),
    MathsVector(at: 0x1.2eac64262cadcp+3, high: 0x1.1f9b0608e313dp+1, low: -0x1.bfc8df598b9b8p-54),
    MathsVector(at: 0x1.d77e7af4a7eb7p-1, high: -0x1.5195a7d95f7e3p-4, low: 0x1.a401323aaacdfp-58),
    MathsVector(at: 0x1.b4fde283423d2p+1, high: 0x1.3a569b7d8d6fcp+0, low: -0x1.49d6aca3394bfp-57),
  ]

  static let logarithm10: [MathsVector] = [
    MathsVector(at: 0x1.872dbef080436p+2, high: 0x1.92882e0602725p-1, low: 0x1.15af9de51e6a4p-61),
    MathsVector(at: 0x1.25d0699c007c5p+3, high: 0x1.ed04335329021p-1, low: 0x1.06d1ad677e0f4p-61),
    MathsVector(at: 0x1.b3fe38415817ap+1, high: 0x1.1085a3da37dcdp-1, low: 0x1.714290c93bf5cp-56),
    MathsVector(at: 0x1.27c47a8d09421p+3, high: 0x1.ee7d66051530fp-1, low: 0x1.88ec793b3de03p-56),
    MathsVector(at: 0x1.5d2eec321418ap+2, high: 0x1.79477b185629dp-1, low: 0x1.92c72dbca9ce9p-55),
    MathsVector(at: 0x1.90d10885a5101p+1, high: 0x1.fba2210eae281p-2, low: 0x1.22e406d0c6ab6p-56),
    MathsVector(at: 0x1.9660e3e99410dp+1, high: 0x1.00e18a194fb14p-1, low: 0x1.e03e7a5f7402ep-57),
    MathsVector(at: 0x1.c872e21426e63p+0, high: 0x1.012e01ffe235dp-2, low: -0x1.85e3933d45617p-58),
    MathsVector(at: 0x1.95159795dfe19p-1, high: -0x1.a0a9df1d2db54p-4, low: -0x1.4020cc3918654p-58),
    MathsVector(at: 0x1.7f47f5a5e4778p+0, high: 0x1.66f7da6a260cap-3, low: -0x1.0e6fa52429c46p-57),
  ]

  static let amplitude: [MathsVector] = [
    MathsVector(at: -0x1.4c2449c6ebaacp+4, high: 0x1.77554c55220b4p-4, low: -0x1.501f813c51e9ap-58),
    MathsVector(at: 0x1.7875658b55258p+4, high: 0x1.e060bfc5d708cp+3, low: 0x1.da30ab6b0f8c3p-52),
    MathsVector(
      at: -0x1.82f582e42695ep+6,
      high: 0x1.e8627aa06515ep-17,
      low: -0x1.07ae8941ae1e5p-71
    ),
    MathsVector(
      at: -0x1.c408b1322bc73p+6,
      high: 0x1.2c2ebc68c4453p-19,
      low: -0x1.b74ba12b0ac17p-74
    ),
    MathsVector(at: 0x1.615ad0acfcaa0p+4, high: 0x1.96cd6d783f270p+3, low: -0x1.3b5e00a78d556p-51),
    MathsVector(at: -0x1.595f61cb00288p+5, high: 0x1.c6e2777f7bd7ep-8, low: 0x1.6f7f016731479p-63),
    MathsVector(
      at: -0x1.ec6ac07b6abfap+5,
      high: 0x1.b67e77cb3b070p-11,
      low: -0x1.87344c8f77559p-65
    ),
    MathsVector(
      at: -0x1.574b4b32ae06ap+6,
      high: 0x1.ad0e33992ec22p-15,
      low: -0x1.053d2b44b2fdfp-69
    ),
    MathsVector(at: -0x1.13c200de7cf1cp+5, high: 0x1.35b1cc6b7915ep-6, low: 0x1.75765c4816393p-60),
    MathsVector(at: -0x1.0371377f09a00p+0, high: 0x1.c79d575a68a3fp-1, low: -0x1.0f4e626dcde21p-55),
    MathsVector(
      at: -0x1.b312e4c242c60p+5,
      high: 0x1.f469bf978a9bap-10,
      low: -0x1.393c25a2d0ccep-65
    ),
    MathsVector(
      at: -0x1.da22b76b07882p+5,
      high: 0x1.1d3a669a1db05p-10,
      low: -0x1.e854255d649f3p-64
    ),
    MathsVector(at: 0x1.8000000000000p+2, high: 0x1.fec982d5bb8afp+0, low: 0x1.956842d4150b8p-54),
    MathsVector(at: -0x1.8000000000000p+1, high: 0x1.6a77deae8ab8ap-1, low: 0x1.29f3f0113c39cp-62),
    MathsVector(at: 0x1.4000000000000p+4, high: 0x1.4000000000000p+3, low: 0x0.0p+0),
    MathsVector(
      at: -0x1.6a00000000000p+6,
      high: 0x1.f4dd350752c3cp-16,
      low: -0x1.b7a4d6181b48cp-70
    ),
  ]

  static let decibels: [MathsVector] = [
    MathsVector(at: 0x1.c85b06a833474p-3, high: -0x1.a14c099cb0d9ep+3, low: -0x1.e23a80e3edf72p-52),
    MathsVector(at: 0x1.d5070b5d17ab9p+1, high: 0x1.68f3da0f0fe9ep+3, low: 0x1.5fe7a2d25ec16p-51),
    MathsVector(at: 0x1.0c0de10859a5ap-3, high: -0x1.1a9826a63cb33p+4, low: -0x1.feb7e6b7b488cp-53),
    MathsVector(at: 0x1.f968ed29e6a2dp+0, high: 0x1.7a1de6d1c5c62p+2, low: 0x1.1d67b4da4381ep-52),
    MathsVector(at: 0x1.ad469ba838e95p+1, high: 0x1.505640e33b6f2p+3, low: -0x1.80129fb0a0287p-55),
    MathsVector(at: 0x1.0b695b278b477p-1, high: -0x1.69132fe39386ap+2, low: 0x1.c01b3159552e3p-52),
    MathsVector(at: 0x1.769cba6458664p+1, high: 0x1.2a7a622b77ab7p+3, low: 0x1.5d2e5e749cf6cp-51),
    MathsVector(at: 0x1.e64bffb44df33p+1, high: 0x1.7300a7fc25c53p+3, low: 0x1.5af62da5c6e07p-53),
    MathsVector(at: 0x1.42c3b5531653fp+1, high: 0x1.01128f004935fp+3, low: -0x1.25b6e0aa4a330p-52),
    MathsVector(at: 0x1.9375fea1bb0c8p+1, high: 0x1.3f193b4770788p+3, low: -0x1.f514fb1621f35p-51),
    MathsVector(at: 0x1.b4c2884a67d14p-2, high: -0x1.d9ac586f98558p+2, low: 0x1.83d02d52f1704p-52),
    MathsVector(at: 0x1.bcfc12ac4f876p+0, high: 0x1.3355a17a5a58ep+2, low: 0x1.91cf377bf7ec8p-52),
    MathsVector(at: 0x1.0000000000000p-1, high: -0x1.8151824c7587fp+2, low: 0x1.40a64a27f478dp-52),
    MathsVector(at: 0x1.0000000000000p+1, high: 0x1.8151824c7587fp+2, low: -0x1.40a64a27f478dp-52),
    MathsVector(at: 0x1.4f8b588e368f1p-17, high: -0x1.9000000000000p+6, low: 0x1.99980f4933aa7p-51),
  ]
}
