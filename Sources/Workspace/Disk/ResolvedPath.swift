import Glibc

/// A path without links and relative parts; as it is where it leads nowhere yet.
public func resolved(_ path: String) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  // A folder that is gone has no other name.
  if path == "." { return path }
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
    return path.hasPrefix("/") ? path : resolved(".") + "/" + path
  }
  return resolved(String(path[..<slash])) + path[slash...]
}
