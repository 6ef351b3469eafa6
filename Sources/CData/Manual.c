// The hand-written pages of the manual, as they lie in man, so that the shell can show them where nothing is installed.
#include "CData.h"

static const unsigned char batch[] = {
#embed "../../man/qunsh-batch.5"
};
static const unsigned char batch_zh[] = {
#embed "../../man/zh_CN/qunsh-batch.5"
};
static const unsigned char policy[] = {
#embed "../../man/qunsh-policy.5"
};
static const unsigned char policy_zh[] = {
#embed "../../man/zh_CN/qunsh-policy.5"
};
static const unsigned char workspace[] = {
#embed "../../man/qunsh-workspace.5"
};
static const unsigned char workspace_zh[] = {
#embed "../../man/zh_CN/qunsh-workspace.5"
};

static const cdata_file pages[] = {
    {"batch", batch, sizeof batch},
    {"policy", policy, sizeof policy},
    {"workspace", workspace, sizeof workspace},
};
static const cdata_file pages_zh[] = {
    {"batch", batch_zh, sizeof batch_zh},
    {"policy", policy_zh, sizeof policy_zh},
    {"workspace", workspace_zh, sizeof workspace_zh},
};
const size_t cdata_manual_count = sizeof pages / sizeof *pages;

const cdata_file *cdata_manual(size_t index, int is_chinese) { return (is_chinese ? pages_zh : pages) + index; }
