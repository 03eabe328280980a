#pragma once
#include <sstream>
#include <string>

namespace log {

enum Level { Debug, Info, Error };

class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(Level level, const std::string& line) = 0;
};

class Logger {
public:
    static Logger& get();
    void setLevel(Level level) { level_ = level; }
    void error(const std::string& text) { log(Error, text); } //: log -> log.cpp log.Logger.log
    void info(const std::string& text) { log(Info, text); } //: log -> log.cpp log.Logger.log
    template <typename... Args>
    void infof(const char* format, Args... args) {
        info(formatted(format, args...)); //: info -> log.Logger.info; formatted -> log.Logger.formatted
    }

private:
    Logger();
    void log(Level level, const std::string& text);
    template <typename... Args>
    static std::string formatted(const char* format, Args... args) {
        return format;
    }

    Level level_ = Info;
    std::unique_ptr<Sink> sink_;
};

inline Logger& logger() { return Logger::get(); } //: get -> log.cpp log.Logger.get

}  // namespace log

#define LOG_INFO(x) do { std::ostringstream s; s << x; log::logger().info(s.str()); } while (0)
