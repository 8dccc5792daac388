import { mount } from 'svelte';
import './app/ui/tokens.css';
import './app/ui/base.css';
import App from './app/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app".');
mount(App, { target });
