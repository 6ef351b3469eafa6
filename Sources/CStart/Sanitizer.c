// Built with the address sanitizer, the program says nothing of memory that it holds at its end: it leaves without taking
// anything apart, and Swift's runtime keeps what it knows of types.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif
