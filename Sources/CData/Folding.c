// How characters are read: traditional forms, and those that stand for others (see data/folding.txt).
#include "CData.h"

const unsigned char cdata_folding[] = {
#embed "data/folding.bin"
};
