// Names that stand on lines of their own.
template <typename C, typename T>
  basic_stream<C, T>&
  basic_stream<C, T>::
  seek(off_type offset, int way)
  {
    __try
      {
        if _LIB17_CONSTEXPR (is_open())
          this->move(offset);
      }
    __catch(...)
      { fail(); }
    return *this;
  }

template <typename C>
  basic_stream<C>::sentry::
  sentry(int way)
  : ok(way) { }

outer::inner::operator bool() const { return ok; }
