import { mount } from 'svelte';
import './app/ui/tokens.css';
import './app/ui/base.css';
import App from './app/App.svelte';
import { allowOwnScripts } from './app/own-scripts.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app".');
allowOwnScripts();
// Only a header could forbid it, and many hosts send none.
if (window.top === window.self) mount(App, { target });
else import('./app/Framed.svelte').then(({ default: Framed }) => mount(Framed, { target }));
