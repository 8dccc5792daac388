// `npm run check`: the quick look before a commit. Lint, import rules and types of everything, and
// the unit tests of what has changed since the last commit, or since a commit that is named: of a task
// its own tests and what the suites over all tasks ask of it, of any other file the tests of its room.
// (What imports a file, as Vitest's `related` finds it, is nearly everything: tables find each other.)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const [since = 'HEAD'] = process.argv.slice(2);
const git = (...words) =>
	spawnSync('git', words, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
const changed = [
	...git('diff', '--name-only', '--diff-filter=d', since),
	...git('ls-files', '--others', '--exclude-standard'),
].filter((path) => /\.(ts|svelte|json)$/.test(path));

const taskOf = (path) => /^tasks\/(?!kit\/)([^/]+)\//.exec(path)?.[1];
const tasks = [...new Set(changed.map(taskOf).filter(Boolean))];
const rooms = new Set(changed.filter((path) => !taskOf(path)).flatMap(testsOf));

// What it made of files that have moved since would be checked too.
rmSync('.svelte-check', { recursive: true, force: true });
await Promise.all([
	(async () => {
		await run('biome', 'check', '--error-on-warnings', '.');
		await run(
			'depcruise',
			'--config',
			'.dependency-cruiser.cjs',
			'index.html',
			'src',
			'tasks',
			'cli',
		);
	})(),
	run('svelte-check', '--tsgo', '--fail-on-warnings'),
]);
const unit = ['--project', 'unit', '--reporter', 'dot', '--passWithNoTests'];
if (tasks.length > 0) {
	await run('vitest', 'run', ...unit, ...tasks.map((id) => `tasks/${id}/`));
	await run('vitest', 'run', ...unit, 'test/unit/tasks/', '-t', `\\b(${tasks.join('|')})\\b`);
}
if (rooms.size > 0) await run('vitest', 'run', ...unit, ...rooms);

/** A test itself; of a source, the folder of test/unit/ that mirrors its own, or the nearest above. */
function testsOf(path) {
	if (path.startsWith('test/unit/')) return /\.test\.ts$/.test(path) ? [path] : [];
	const [, source] = /^(?:src\/|tools\/|(?=cli\/))(.+)$/.exec(path) ?? [];
	for (let room = source && dirname(source); room && room !== '.'; room = dirname(room))
		if (existsSync(`test/unit/${room}`)) return [`test/unit/${room}/`];
	return [];
}

/** Runs a tool of this project; tells what it said only where it fails, and then ends. */
function run(tool, ...words) {
	const began = Date.now();
	return new Promise((resolve) => {
		const child = spawn('npx', [tool, ...words], { shell: process.platform === 'win32' });
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (piece) => {
				said += piece;
			});
		child.on('close', (code) => {
			const seconds = ((Date.now() - began) / 1000).toFixed(1);
			console.log(`${code === 0 ? 'ok' : 'NOT OK'}  ${tool} (${seconds} s)`);
			if (code !== 0) {
				console.log(said);
				process.exit(1);
			}
			resolve();
		});
	});
}
