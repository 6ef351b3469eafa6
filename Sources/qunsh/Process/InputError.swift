import Glibc
import Wording

/// A file that a person named cannot be read or written.
struct InputError: Explained {
  let path: String
  let number: Int32

  var code: String { "file" }
  /// A file of that name is there already.
  var isThere: Bool { number == EEXIST }
  var message: Message {
    let name = quoted(path)
    switch number {
    case ENOENT: return Message(zh: "没有文件\(name.zh)", en: "there is no file \(name.en)")
    case EACCES, EPERM: return Message(zh: "没有权限读写\(name.zh)", en: "no permission to use \(name.en)")
    case EISDIR: return Message(zh: "\(name.zh)是文件夹", en: "\(name.en) is a folder")
    case EFBIG: return Message(zh: "\(name.zh)过大", en: "\(name.en) is too large")
    case EEXIST: return Message(zh: "文件\(name.zh)已存在", en: "the file \(name.en) is there already")
    case EINTR: return Message(zh: "已中断", en: "interrupted")
    default:
      let why = String(cString: strerror(number))
      return Message(zh: "无法使用\(name.zh)：\(why)", en: "cannot use \(name.en): \(why)")
    }
  }
  var hint: Message? {
    switch number {
    case EEXIST: Message(zh: "换一个文件名", en: "take another name")
    case ENOENT: Message(zh: "检查路径", en: "check the path")
    case EISDIR: Message(zh: "指明其中的文件", en: "name a file in it")
    default: nil
    }
  }
}
