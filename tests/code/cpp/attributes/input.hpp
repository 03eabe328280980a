#ifndef STORE_HPP
#define STORE_HPP

#define STORE_API __attribute__((visibility("default")))

namespace store {

class STORE_API Store {
 public:
  STORE_API explicit Store(int size) noexcept;
  int get(const char* _Nonnull key) const STORE_LIFETIME_BOUND;
  void lock() STORE_EXCLUSIVE_LOCK_FUNCTION() { take(); }

 private:
  int count STORE_GUARDED_BY(mutex_);
};

STORE_API int open_store(const char* path);

}  // namespace store

TEST(Store, Opens) STORE_NO_THREAD_SAFETY_ANALYSIS { run(); }

#endif  // STORE_HPP
