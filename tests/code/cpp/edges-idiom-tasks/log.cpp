#include "log.h"
#include <cstdio>

namespace log {

namespace {
class StderrSink : public Sink {
public:
    void write(Level level, const std::string& line) override {
        std::fputs(prefix(level), stderr); //: prefix -> log.StderrSink.prefix; fputs -> ?
        std::fputs(line.c_str(), stderr); //: fputs -> ?; c_str -> ?
    }

private:
    const char* prefix(Level level) { return level == Error ? "E " : "I "; }
};
}  // namespace

Logger::Logger() : sink_(new StderrSink()) {} //: StderrSink -> log.StderrSink

Logger& Logger::get() {
    static Logger logger;
    return logger;
}

void Logger::log(Level level, const std::string& text) {
    if (level < level_) return;
    sink_->write(level, text); //: write -> log.h log.Sink.write
}

}  // namespace log
