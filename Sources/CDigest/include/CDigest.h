// SHA-256 (FIPS 180-4), with the processor's own instructions where it has them: several times as fast as any library
// that is at hand without them, and the journal and every file of a workspace go through it.
#ifndef CDIGEST_H
#define CDIGEST_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A digest on its way.
typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
  bool isPortable;
} SHA256;

/// Whether the processor has instructions for SHA-256.
bool SHA256HasInstructions(void);
/// Begins a digest; a portable one leaves the instructions alone.
void SHA256Begin(SHA256 *digest, bool isPortable);
void SHA256Add(SHA256 *digest, const void *bytes, size_t count);
/// Ends a digest, which is used up then, and writes its 32 bytes.
void SHA256End(SHA256 *digest, uint8_t *result);
#endif
