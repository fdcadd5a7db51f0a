// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is compiled alike: Swift 6 mode, warnings are errors, every module that is used is imported where it is used.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "DungHan",
  products: [
    .executable(name: "dunghan", targets: ["dunghan"]),
    .executable(name: "dunghan-bench", targets: ["dunghan-bench"]),
  ],
  targets: [
    // C libraries of the system. No pkgConfig for ncursesw: it warns at every build.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),

    // What everything stands on: the standard library alone.
    .target(name: "VietnameseText"),
    .target(name: "WorkingCalendar"),

    // The office's rules, pure.
    .target(
      name: "CaseWorkflow",
      dependencies: [
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),

    // What is kept, and what comes in from outside.
    .target(
      name: "SQLiteKit",
      dependencies: [
        "CSQLite"
      ]
    ),
    .target(
      name: "CaseStore",
      dependencies: [
        "CaseWorkflow",
        "CSodium",
        "SQLiteKit",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),
    .target(
      name: "OfficeFiles",
      dependencies: [
        "CaseWorkflow",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),

    // What leaves it: documents in the forms that people open.
    .target(
      name: "CaseReports",
      dependencies: [
        "CaseWorkflow",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),

    // The only door.
    .target(
      name: "CaseOffice",
      dependencies: [
        "CaseReports",
        "CaseStore",
        "CaseWorkflow",
        "OfficeFiles",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),

    // The two faces.
    .target(
      name: "TerminalKit",
      dependencies: [
        "CNcurses",
        "VietnameseText",
      ]
    ),
    .target(
      name: "DungHanTUI",
      dependencies: [
        "CaseOffice",
        "CaseReports",
        "CaseWorkflow",
        "TerminalKit",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),
    .target(
      name: "DungHanCLI",
      dependencies: [
        "CaseOffice",
        "CaseReports",
        "CaseWorkflow",
        "OfficeFiles",
        "VietnameseText",
        "WorkingCalendar",
      ]
    ),
    .executableTarget(
      name: "dunghan",
      dependencies: [
        "DungHanCLI",
        "DungHanTUI",
      ]
    ),
    .executableTarget(
      name: "dunghan-bench",
      dependencies: [
        "CaseOffice",
        "CaseStore",
        "CaseWorkflow",
        "CSQLite",
        "DungHanTUI",
        "SQLiteKit",
        "TerminalKit",
        "WorkingCalendar",
      ]
    ),

    // Repeatable chance for the tests of every room.
    .target(name: "TestChance", path: "Tests/TestSupport/Chance"),
    // A training office for the tests of the upper rooms.
    .target(
      name: "TestSupport",
      dependencies: [
        "CaseOffice",
        "CaseStore",
        "CaseWorkflow",
        "VietnameseText",
        "WorkingCalendar",
      ],
      path: "Tests/TestSupport",
      exclude: ["Chance"]
    ),
    .testTarget(name: "VietnameseTextTests", dependencies: ["TestChance", "VietnameseText"]),
    .testTarget(name: "WorkingCalendarTests", dependencies: ["TestChance", "WorkingCalendar"]),
    .testTarget(name: "SQLiteKitTests", dependencies: ["SQLiteKit"]),
    .testTarget(
      name: "TerminalKitTests", dependencies: ["CNcurses", "TerminalKit", "TestChance", "VietnameseText"]),
    .testTarget(
      name: "OfficeFilesTests",
      dependencies: ["CaseWorkflow", "OfficeFiles", "TestChance", "WorkingCalendar"]),
    .testTarget(
      name: "CaseReportsTests",
      dependencies: ["CaseReports", "CaseWorkflow", "OfficeFiles", "TestChance", "WorkingCalendar"]),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: ["CaseStore", "CaseWorkflow", "SQLiteKit", "TestChance", "WorkingCalendar"]),
    .testTarget(
      name: "CaseOfficeTests",
      dependencies: [
        "CaseOffice", "CaseReports", "CaseStore", "CaseWorkflow", "SQLiteKit", "TestChance", "TestSupport",
        "VietnameseText", "WorkingCalendar",
      ]),
    .testTarget(
      name: "CaseWorkflowTests",
      dependencies: ["CaseWorkflow", "OfficeFiles", "TestChance", "WorkingCalendar"]),
    .testTarget(
      name: "DungHanCLITests",
      dependencies: [
        "CaseOffice", "CaseStore", "CaseWorkflow", "DungHanCLI", "SQLiteKit", "TestSupport", "VietnameseText",
        "WorkingCalendar",
      ]),
    // The command line on a disk that fails at a chosen call.
    .target(name: "FaultyDisk", dependencies: ["CSQLite"], path: "Tests/FaultyDisk"),
    .executableTarget(
      name: "faulty-clerk", dependencies: ["DungHanCLI", "FaultyDisk"], path: "Tests/FaultyClerk"),
    // The built program, as a shell and a terminal run it.
    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "CaseOffice", "CaseStore", "CaseWorkflow", "SQLiteKit", "TestChance", "TestSupport",
        "WorkingCalendar", "dunghan",
        "faulty-clerk",
      ]),
    .testTarget(
      name: "DungHanTUITests",
      dependencies: [
        "CaseOffice", "CaseStore", "CaseWorkflow", "DungHanTUI", "SQLiteKit", "TerminalKit", "TestChance",
        "TestSupport",
        "VietnameseText", "WorkingCalendar",
      ],
      exclude: ["Snapshots"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict
}
