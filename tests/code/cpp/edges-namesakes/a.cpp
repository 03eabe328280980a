namespace {
void init() {}
} // namespace

struct Buffer {
    void clear() {}
    int size() { return 0; }
};

void a_run() {
    init(); //: init -> init
}
