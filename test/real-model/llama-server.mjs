// llama.cpp behind the wire format of OpenAI's chat completions, streamed. Opt-in: it runs in a folder of
// its own, where `node-llama-cpp` was installed, which is no dependency of the project.
// Usage: node llama-server.mjs MODEL.gguf NAME; prints the port that it listens on.
import { createServer } from 'node:http';
import { getLlama, LlamaChat } from 'node-llama-cpp';

const [path, name] = process.argv.slice(2);
const llama = await getLlama({ gpu: false, build: 'never' });
const model = await llama.loadModel({ modelPath: path });
const context = await model.createContext({ contextSize: 4096 });
const chat = new LlamaChat({ contextSequence: context.getSequence() });
const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
// One answer at a time: there is one context.
let turn = Promise.resolve();

const server = createServer((request, response) => {
	if (request.method === 'OPTIONS') {
		response.writeHead(204, headers).end();
		return;
	}
	let text = '';
	request.on('data', (piece) => {
		text += piece;
	});
	request.on('end', () => {
		turn = turn
			.then(() => answer(JSON.parse(text), response))
			.catch((thrown) => response.destroy(thrown));
	});
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

async function answer(body, response) {
	// Whoever asked may have given up while others were answered.
	if (response.destroyed) return;
	const gone = new AbortController();
	response.on('close', () => gone.abort());
	response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
	const send = (choices, usage) =>
		response.write(
			`data: ${JSON.stringify({ id: 'llama', object: 'chat.completion.chunk', model: name, choices, ...(usage && { usage }) })}\n\n`,
		);
	const history = body.messages.map(({ role, content }) =>
		role === 'assistant' ? { type: 'model', response: [content] } : { type: role, text: content },
	);
	let written = 0;
	const { metadata } = await chat.generateResponse([...history, { type: 'model', response: [] }], {
		signal: gone.signal,
		stopOnAbortSignal: true,
		temperature: body.temperature ?? 0,
		maxTokens: body.max_completion_tokens ?? body.max_tokens,
		onToken: (tokens) => {
			written += tokens.length;
		},
		onTextChunk: (content) => send([{ index: 0, delta: { content }, finish_reason: null }]),
	});
	const read = Math.max(1, chat.sequence.contextTokens.length - written);
	const finish = metadata.stopReason === 'maxTokens' ? 'length' : 'stop';
	send([{ index: 0, delta: {}, finish_reason: finish }]);
	send([], { prompt_tokens: read, completion_tokens: written, total_tokens: read + written });
	response.end('data: [DONE]\n\n');
}
