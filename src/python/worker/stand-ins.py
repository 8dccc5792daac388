# What python3 has and Python in the browser lacks, as far as programs that only compute need it. It
# comes before prelude.py, in one module with it.
import asyncio, builtins, collections, functools, importlib.util, os, pyodide.webloop, signal, sys, time, types


def _pure_lru_cache_wrapper():
    # The C wrapper uses up JavaScript's small stack; functools keeps the same in Python.
    fast = sys.modules.pop("_functools")
    sys.modules["_functools"] = None
    spec = importlib.util.find_spec("functools")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules["_functools"] = fast
    return module._lru_cache_wrapper


functools._lru_cache_wrapper = _pure_lru_cache_wrapper()


def _input(prompt=""):
    raise EOFError("the program must not read input: nobody is there to type it")


builtins.input = _input


class _Nothing:
    def select(self, timeout):
        time.sleep(1 if timeout is None else timeout)
        return ()


class _EventLoop(asyncio.BaseEventLoop):
    """Timers and callbacks, as python3 has them; sockets and threads are not there."""

    def __init__(self):
        super().__init__()
        self._selector = _Nothing()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class _EventLoopPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _EventLoop


# Pyodide's own loop needs JavaScript's; these are plain Python's.
asyncio.events._set_event_loop_policy(_EventLoopPolicy())
asyncio._set_running_loop(None)
asyncio.run = asyncio.runners.run
time.sleep = pyodide.webloop._orig_sleep


class _Alarm:
    """The one timer of a process. JavaScript hears of it by a file, and sends SIGALRM when it is due."""

    def __init__(self):
        self.file = None
        self.due = 0.0

    def set(self, seconds):
        now = time.monotonic()
        left = max(0.0, self.due - now)
        self.due = now + seconds if seconds > 0 else 0.0
        os.write(self.file, str(seconds).encode())
        return left


_alarm = _Alarm()


def _signal_alarm(seconds, /):
    return int(-(-_alarm.set(int(seconds)) // 1))


def _signal_setitimer(which, seconds, interval=0.0, /):
    if which != signal.ITIMER_REAL:
        raise OSError("only ITIMER_REAL is there in the browser")
    return (_alarm.set(float(seconds)), 0.0)


def _signal_getitimer(which, /):
    return (max(0.0, _alarm.due - time.monotonic()), 0.0)


signal.alarm, signal.setitimer, signal.getitimer = _signal_alarm, _signal_setitimer, _signal_getitimer


def _resource():
    # Limits are noted and have no effect: the sandbox has its own.
    names = "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap"
    names += " ru_inblock ru_oublock ru_msgsnd ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw"
    usage = collections.namedtuple("struct_rusage", names)
    limits = {}
    module = types.ModuleType("resource", "A stand-in: the browser has no limits to ask for.")
    kinds = "CPU FSIZE DATA STACK CORE RSS NPROC NOFILE MEMLOCK AS"
    for number, kind in enumerate(kinds.split()):
        setattr(module, "RLIMIT_" + kind, number)
    module.error, module.RLIM_INFINITY, module.RUSAGE_SELF, module.RUSAGE_CHILDREN = OSError, -1, 0, -1
    module.struct_rusage = usage
    module.getpagesize = lambda: 65536
    module.getrlimit = lambda kind: limits.get(kind, (-1, -1))
    module.setrlimit = lambda kind, limit: limits.update({kind: tuple(limit)})
    module.getrusage = lambda who: usage(time.process_time(), 0.0, *[0] * 14)
    return module


sys.modules["resource"] = _resource()
