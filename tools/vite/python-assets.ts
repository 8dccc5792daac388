import type { Plugin } from 'vite';
import { makePythonAssets } from './make-python-assets.ts';

const MODULE = 'virtual:python-assets';

/**
 * Serves what the sandbox needs as the module `virtual:python-assets`: the frame's document and
 * the addresses of the interpreter's files, which the built site carries as static files.
 */
export function pythonAssets(): Plugin {
	let dev = false;
	return {
		name: 'python-assets',
		configResolved: (config) => {
			dev = config.command === 'serve';
		},
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
		async load(id) {
			if (id !== `\0${MODULE}`) return null;
			const { frameDocument, files } = await makePythonAssets();
			const entries = Object.entries(files).map(([key, { name, bytes, expanded }]) => {
				const asset = dev ? '' : this.emitFile({ type: 'asset', name, source: bytes });
				const address = dev
					? `new URL('/@python/${name}', location.href).href`
					: `import.meta.ROLLUP_FILE_URL_${asset}`;
				return `${key}: { address: ${address}, bytes: ${bytes.length}, expanded: ${expanded} }`;
			});
			return [
				`export const frameDocument = ${JSON.stringify(frameDocument)};`,
				`export const files = { ${entries.join(', ')} };`,
			].join('\n');
		},
		configureServer(server) {
			server.middlewares.use('/@python/', async (request, response, next) => {
				const { files } = await makePythonAssets();
				const file = Object.values(files).find(({ name }) => request.url === `/${name}`);
				if (file) response.end(file.bytes);
				else next();
			});
		},
	};
}
