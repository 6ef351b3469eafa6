// swift-tools-version: 6.1
// The rooms of the house and who may enter which. README.md ("The map of the house") tells what lives where;
// the compiler keeps the imports to what stands here.
import PackageDescription

let package = Package(
  name: "qunsh",
  products: [.executable(name: "qunsh", targets: ["qunsh"])],
  targets: [
    // C doors: libedit, a handful of system calls, digests, and the data carried inside the binary.
    .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CSystem", providers: [.apt(["libedit-dev"])]),
    .target(name: "CData", exclude: ["data"]),
    .target(name: "CStart"),
    .target(name: "CDigest"),

    // Pure rooms: values in, values out.
    .target(name: "Wording", exclude: ["LAW.md"]),
    .target(name: "JSON", dependencies: ["Wording"]),
    .target(name: "CommandLanguage", dependencies: ["Wording"]),
    .target(name: "ClassGroups", dependencies: ["JSON", "Wording"]),
    .target(name: "Detector", dependencies: ["CData", "ClassGroups", "Wording"]),
    .target(name: "Policy", dependencies: ["CData", "ClassGroups", "Detector", "JSON", "Pinyin", "Wording"]),
    .target(name: "Interchange", dependencies: ["ClassGroups", "JSON", "Wording"]),
    .target(name: "Pinyin", dependencies: ["CData"]),
    .target(name: "Presentation", dependencies: ["JSON", "Wording"]),
    .target(
      name: "Commands",
      dependencies: [
        "CData", "ClassGroups", "CommandLanguage", "Detector", "Interchange", "JSON", "Pinyin", "Policy",
        "Presentation",
        "Wording",
      ]),

    // Rooms with a door to the world: the disk, the terminal, the process.
    .target(name: "Workspace", dependencies: ["CDigest", "ClassGroups", "CSystem", "JSON", "Wording"]),
    .target(name: "Editline", dependencies: ["CEditline"]),
    .executableTarget(
      name: "qunsh",
      dependencies: ["Commands", "CStart", "Editline", "Pinyin", "Workspace"],
      linkerSettings: [.linkedLibrary("bsd"), .linkedLibrary("md"), .linkedLibrary("tinfo")]),

    // Workshop: learns the detector's weights from labelled messages; never shipped.
    .executableTarget(name: "detector-workshop", dependencies: ["CData", "ClassGroups", "Detector", "JSON"]),

    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "CommandLanguageTests", dependencies: ["CommandLanguage"]),
    .testTarget(name: "ClassGroupsTests", dependencies: ["ClassGroups"]),
    .testTarget(
      name: "DetectorTests", dependencies: ["Detector", "JSON"],
      exclude: [
        "corpora", "lexicon", "figures.tsv", "testset-1.jsonl", "testset-1.rosters.json", "testset-2.jsonl",
        "testset-2.rosters.json", "testset-3.jsonl", "testset-3.rosters.json",
        "testset-4.jsonl", "testset-4.rosters.json", "traits.tsv",
      ]),
    .testTarget(name: "PolicyTests", dependencies: ["Commands", "JSON", "Policy"], exclude: ["cases"]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange"]),
    .testTarget(name: "PinyinTests", dependencies: ["Pinyin"]),
    .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
    .testTarget(name: "CommandsTests", dependencies: ["Commands"]),
    .testTarget(name: "WorkspaceTests", dependencies: ["Workspace"], exclude: ["fixtures"]),
    .testTarget(name: "EditlineTests", dependencies: ["Editline"]),
    .testTarget(name: "TranscriptTests", dependencies: ["qunsh"], exclude: ["dirty", "tables", "transcripts"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Only `scripts/fuzz` builds this one: all rooms with the fuzzer's counters, and its main.
if Context.environment["QUNSH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "ClassGroups", "CommandLanguage", "Commands", "Detector", "Interchange", "JSON", "Policy", "Wording",
      ], path: "Tests/Fuzz", exclude: ["corpus"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
