import { mount } from 'svelte';
import './app/ui/tokens.css';
import './app/ui/base.css';
import App from './app/App.svelte';
import { allowOwnScripts } from './app/own-scripts.ts';
import { keptLook, lookStorage, show } from './app/ui/look.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app".');
allowOwnScripts();
show(document.documentElement, keptLook(lookStorage()));
if (new URLSearchParams(window.location.search).has('embed'))
	import('./app/embed/Embedded.svelte').then(({ default: Embedded }) =>
		mount(Embedded, { target }),
	);
// Only a header could forbid it, and many hosts send none.
else if (window.top === window.self) mount(App, { target });
else import('./app/Framed.svelte').then(({ default: Framed }) => mount(Framed, { target }));
