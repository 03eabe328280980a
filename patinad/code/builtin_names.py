# ruff: noqa: SIM905  # a list of words reads better as words
"""Names that are known in every file of a language without an import: no call of them means a definition of ours."""

PYTHON = frozenset(
    """
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
    credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
    help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
    ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
    vars zip __import__ __build_class__ BaseException BaseExceptionGroup Exception ExceptionGroup ArithmeticError
    AssertionError AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError
    EnvironmentError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
    ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
    MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError
    PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning
    RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
    TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
    _ reveal_type unicode xrange raw_input reduce basestring long unichr execfile file cmp
    """.split()
)

GO = frozenset(
    """
    append cap clear close complex copy delete imag len make max min new panic print println real recover
    bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16
    uint32 uint64 uintptr any comparable
    """.split()
)

ECMASCRIPT = frozenset(
    """
    AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
    FinalizationRegistry Float32Array Float64Array Function Int8Array Int16Array Int32Array Intl Iterator JSON Map Math
    Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError
    TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakRef WeakSet decodeURI
    decodeURIComponent encodeURI encodeURIComponent escape eval isFinite isNaN parseFloat parseInt unescape
    require import super define module exports process Buffer console setTimeout setInterval setImmediate clearTimeout
    clearInterval clearImmediate queueMicrotask structuredClone fetch alert confirm prompt atob btoa
    requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback addEventListener
    removeEventListener dispatchEvent postMessage getComputedStyle matchMedia open close focus blur print stop
    URL URLSearchParams Headers Request Response FormData Blob File FileReader AbortController AbortSignal Event
    CustomEvent EventTarget MessageChannel MessagePort BroadcastChannel WebSocket Worker XMLHttpRequest Image Audio
    TextEncoder TextDecoder ReadableStream WritableStream TransformStream Notification MutationObserver
    IntersectionObserver ResizeObserver PerformanceObserver DOMParser
    describe it test expect beforeEach afterEach beforeAll afterAll before after suite setup teardown jest vi
    """.split()
)

RUST = frozenset(
    """
    Some None Ok Err Box String Vec drop assert assert_eq assert_ne debug_assert debug_assert_eq debug_assert_ne cfg
    column compile_error concat dbg env eprint eprintln file format format_args include include_bytes include_str line
    macro_rules matches module_path option_env panic print println stringify thread_local todo try unimplemented
    unreachable vec write writeln
    """.split()
)

C = frozenset(
    """
    abort abs accept access assert atexit atof atoi atol atoll bind bsearch bzero calloc ceil chdir chmod close connect
    defined dup dup2 errno execv execve execvp exit exp fabs fclose fcntl fdopen feof ferror fflush fgetc fgets fileno
    floor fopen fork fprintf fputc fputs fread free freopen fscanf fseek fsync ftell ftruncate fwrite getc getchar
    getenv getpid gettimeofday gmtime ioctl isalnum isalpha isdigit islower isprint isspace isupper isxdigit kill
    listen localtime log longjmp lseek malloc memchr memcmp memcpy memmove memset mkdir mktime mmap munmap offsetof open
    perror pipe poll pow printf putc putchar puts qsort raise rand read realloc recv remove rename rewind rmdir scanf
    select send setenv setjmp setsockopt sigaction signal sizeof sleep snprintf socket sprintf sqrt srand sscanf stat
    strcasecmp strcat strchr strcmp strcoll strcpy strcspn strdup strerror strftime strlen strncasecmp strncat strncmp
    strncpy strpbrk strrchr strspn strstr strtod strtok strtol strtoll strtoul strtoull system time tolower toupper
    ungetc unlink usleep va_arg va_copy va_end va_start vfprintf vprintf vsnprintf vsprintf waitpid write
    pthread_attr_destroy pthread_attr_getstacksize pthread_attr_init pthread_attr_setdetachstate pthread_attr_setstacksize
    pthread_cancel pthread_cond_broadcast pthread_cond_destroy pthread_cond_init pthread_cond_signal
    pthread_cond_timedwait pthread_cond_wait pthread_create pthread_detach pthread_equal pthread_exit pthread_getspecific
    pthread_join pthread_key_create pthread_kill pthread_mutex_destroy pthread_mutex_init pthread_mutex_lock
    pthread_mutex_trylock pthread_mutex_unlock pthread_once pthread_rwlock_rdlock pthread_rwlock_unlock
    pthread_rwlock_wrlock pthread_self pthread_setspecific pthread_sigmask sched_yield sem_destroy sem_init sem_post
    sem_wait clock_gettime closedir dlclose dlerror dlopen dlsym dprintf err errx fchmod fchown fdatasync fflush fgetpos
    flock fmod freeaddrinfo fsetpos fstat fwrite getaddrinfo getcwd getegid geteuid getgid gethostname getline getopt
    getopt_long getpeername getpgid getppid getrlimit getrusage getsockname getsockopt gettid getuid htonl htons
    inet_ntop inet_pton isatty isblank lstat mkstemp mlock mprotect nanosleep ntohl ntohs opendir pclose popen pread
    pwrite putenv readdir readlink readv recvfrom recvmsg regcomp regexec regfree rint round sendmsg sendto setgid
    setlocale setpgid setrlimit setsid setuid setvbuf shutdown sigaddset sigemptyset sigfillset sigprocmask
    socketpair strftime strndup strnlen strptime strsep strtof strtok_r strtold symlink sync sysconf syslog tcgetattr
    tcsetattr tmpfile trunc truncate ttyname umask uname unsetenv usleep utime warn warnx wait waitid writev
    """.split()
)
