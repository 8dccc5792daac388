// The import rules: app -> lab -> lessons, sharing, storage, published -> steering -> models, python
// -> core -> ground; tasks import nothing but their own kit and the ground.
const layer = (name, from, allowed) => ({
	name,
	severity: 'error',
	comment: `${from} may import only ${allowed.join(', ')}`,
	from: { path: `^${from}` },
	to: { path: '^(src|tasks|workers|cli|test)/', pathNot: allowed.map((path) => `^${path}`) },
});

module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-unresolved',
			severity: 'error',
			comment: 'llama.cpp is installed beside its server for the opt-in test of a real model',
			from: { pathNot: '^test/real-model/llama-server[.]mjs$' },
			to: { couldNotResolve: true, pathNot: '^(virtual:|bun:)|\\?' },
		},
		{
			name: 'every-component-is-shown',
			severity: 'error',
			comment: 'a component that no page leads to, such as a view without its row, is forgotten',
			from: { path: '^src/main\\.ts$' },
			to: { path: '[.]svelte$', reachable: false },
		},
		{
			name: 'tasks-stand-alone',
			severity: 'error',
			comment: 'a task imports its own folder, task.ts and the kit, never another task',
			from: {
				path: '^tasks/([a-z0-9-]+)/',
				pathNot: ['^tasks/kit/', '[/.]test\\.ts$'],
			},
			to: {
				path: '^(tasks|src|workers|cli|test)/',
				pathNot: ['^tasks/$1/', '^tasks/task\\.ts$', '^tasks/kit/', '^src/ground/'],
			},
		},
		{
			name: 'makers-know-no-answers',
			severity: 'error',
			comment:
				'what makes and draws puzzles is in the first view: only what deals with answers may load it; types are free',
			from: {
				path: '^tasks/',
				pathNot: [
					'^tasks/(registry|[^/]+/(index|check|input|read|solve|working|program|published))[.]ts$',
					'^tasks/kit/(read|published)/',
					'^tasks/kit/exchange/(answers|judge|read|working)[.]ts$',
					'[/.]test[.]ts$',
				],
			},
			to: {
				path: '^tasks/[^/]+/(index|check|read|solve|working|program|published)[.]ts$|^tasks/kit/(read/(?!excerpt)|exchange/(answers|judge|read|working))',
				dependencyTypesNot: ['type-only'],
			},
		},
		layer('ground', 'src/ground/', ['src/ground/']),
		layer('kit-stands-alone', 'tasks/kit/', ['tasks/kit/', 'src/ground/']),
		layer('task-interface', 'tasks/(task|catalogue|registry)\\.ts', ['tasks/', 'src/ground/']),
		layer('core', 'src/core/', ['src/core/', 'src/ground/']),
		layer('models', 'src/models/', ['src/models/', 'src/core/', 'src/ground/']),
		layer('python', 'src/python/', ['src/python/', 'src/core/', 'src/ground/']),
		layer('steering', 'src/steering/', [
			'src/steering/',
			'src/models/',
			'src/python/',
			'src/core/',
			'src/ground/',
			'tasks/task\\.ts',
		]),
		layer('published', 'src/published/', ['src/published/', 'src/core/', 'src/ground/', 'tasks/']),
		layer('storage', 'src/storage/', ['src/storage/', 'src/core/', 'src/ground/']),
		layer('sharing', 'src/sharing/', [
			'src/sharing/',
			'src/steering/',
			'src/python/',
			'src/models/',
			'src/core/',
			'src/ground/',
			'tasks/',
		]),
		layer('lessons', 'src/lessons/', [
			'src/lessons/',
			'src/steering/',
			'src/models/',
			'src/python/',
			'src/core/',
			'src/ground/',
			'tasks/',
		]),
		layer('lab', 'src/lab/', [
			'src/lab/',
			'src/lessons/',
			'src/sharing/',
			'src/storage/',
			'src/published/',
			'src/steering/',
			'src/models/',
			'src/python/',
			'src/core/',
			'src/ground/',
			'tasks/',
		]),
		layer('app', 'src/app/', ['src/', 'tasks/']),
		layer('workers', 'workers/', ['src/', 'workers/', 'tasks/']),
		{
			name: 'nothing-imports-the-app',
			severity: 'error',
			from: { pathNot: '^(src/app|src/main|test|index)|[/.]test\\.ts$' },
			to: { path: '^src/app/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.svelte', '.js', '.mjs'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'node', 'default'],
		},
	},
};
