/// The file system as a seam: every call that touches the disk goes through here, so that a test can make any of them
/// fail, be short, or be the last before a crash. Paths are relative to the workspace's folder.
public protocol Disk: AnyObject {
  /// Whether several threads may use it at the same time, each its own paths.
  var isForManyThreads: Bool { get }
  /// The format that is written to it: the program's own, except where a test stands for a later program.
  var format: Format { get }
  /// The bytes of a regular file from an offset on, at most so many; nil where there is no such file. Links are not
  /// followed.
  func read(_ path: String, from offset: Int, atMost limit: Int) throws(DiskError) -> [UInt8]?
  /// The size of a regular file; nil where there is no such file.
  func size(_ path: String) throws(DiskError) -> Int?
  /// Writes a new file of the owner's alone, or replaces one of that name; not synced.
  func write(_ path: String, _ bytes: [UInt8]) throws(DiskError)
  /// Adds to the end of a file, which is made if need be; not synced.
  func append(_ path: String, _ bytes: [UInt8]) throws(DiskError)
  /// Cuts a file that is there to a size in bytes; not synced.
  func truncate(_ path: String, to size: Int) throws(DiskError)
  /// Waits until a file's content is durable.
  func sync(_ path: String) throws(DiskError)
  /// Waits until everything written to the workspace's file system is durable.
  func syncAll() throws(DiskError)
  /// Replaces whatever bears the new name, atomically.
  func rename(_ path: String, to newPath: String) throws(DiskError)
  /// Removes a file; no error where there is none.
  func remove(_ path: String) throws(DiskError)
  /// Makes a folder with those above it; for the owner alone.
  func makeFolder(_ path: String) throws(DiskError)
  /// Names in a folder, sorted; empty where there is no such folder.
  func list(_ path: String) throws(DiskError) -> [String]
  /// Waits until names made in or moved into a folder are durable.
  func syncFolder(_ path: String) throws(DiskError)
  /// Takes the lock of a file if it is free. It is given back by `unlock` or the end of the process.
  func lock(_ path: String) throws(DiskError) -> Bool
  /// Gives a lock back; nothing where it is not held.
  func unlock(_ path: String)
}

extension Disk {
  public var isForManyThreads: Bool { false }
  public var format: Format { .current }

  /// The bytes of a regular file from an offset on; nil where there is no such file.
  public func read(_ path: String, from offset: Int) throws(DiskError) -> [UInt8]? {
    try read(path, from: offset, atMost: .max)
  }
}
