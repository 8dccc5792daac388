import { strToU8 } from 'fflate';
import { pack } from '../steering/packs/built-in-1.ts';

// What links of format 2 are likely to hold, the likeliest last. Frozen with the format, as is the
// pack in it: a changed letter would make every link unreadable.

const program = `from itertools import combinations, permutations, product\\nfrom functools import lru_cache\\nfrom fractions import Fraction\\nfrom collections import deque\\nimport re\\nimport heapq\\ndef solve(\\n    for i in range(len(\\n        if \\n            return None\\n    return True\\n        else:\\n    while queue:\\n        continue\\nprint(f\\"<<<{answer}>>>\\")\\nprint(\\"<<<\\" + \\", \\".join(`;

const scripted = `Let me think it through step by step. I read the question, note what is given and what is asked, and try the option that looks most natural first. It seems to meet the conditions as far as I can see, so I do not look further.\\n\\nMy final answer: <<<I worked the answer out above; the program prints it.\\n\\n\`\`\`python\\nprint(\\"<<<The program works the answer out from the data of the question and tests it before printing.\\n\\n\`\`\`python\\nThis program computes the answer anew and compares.\\n\\n\`\`\`python\\nimport contextlib, io, re\\n\\ngiven = \\n\\nsolver = r'''\\n\\n'''\\n\\nprinted = io.StringIO()\\nwith contextlib.redirect_stdout(printed):\\n    try:\\n        exec(solver, {\\"__name__\\": \\"__main__\\"})\\n    except SystemExit:\\n        pass\\nfound = re.findall(r\\"<<<(.*?)>>>\\", printed.getvalue(), re.DOTALL)\\nexpected = found[-1] if found else printed.getvalue()\\n\\nif \\"\\".join(expected.split()) == \\"\\".join(given.split()):\\n    print(\\"Correct: computing it anew gives the same answer.\\")\\nelse:\\n    print(\\"Incorrect: computing it anew gives another answer than\\", given[:200])\\n\`\`\`\\n`;

const events = `{"answer":"","attempt":1,"because":"stopped","type":"end"}{"code":"","message":"","type":"error"}"ending":"time","error":"Traceback (most recent call last):\\n  File \\"<program>\\", line "ending":"exit","by":"person","by":"model","decision":"guide","prompt":"","decision":"finish","prompt":"","round":1,"sent":"","text":"<<<Return Answer>>>","type":"guidance"}{"attempt":1,"code":"","round":0,"sent":"","text":"","type":"self-check-program"},{"ending":"ok","error":"","output":"Incorrect: computing it anew gives another answer than ","purpose":"self-check","round":0,"seconds":0.0,"type":"execution"},{"ok":false,"round":0,"type":"self-check"},{"ok":true,"round":1,"type":"self-check"},{"published":null,"round":0,"tooSimple":false,"tree":null,"type":"symbolic-check"}{"published":{"numeric":false,"score":1,"search":true,"symbolic":false},"round":1,"tooSimple":true,"tree":{"conditions":0,"handlers":0,"loops":0,"numeric":false,"operations":0,"score":1,"search":false,"symbolic":false},"type":"symbolic-check"},{"code":"","ending":"ok","error":"","output":"<<<","purpose":"answer","round":1,"seconds":0.0,"type":"execution"},{"code":null,"finish":"stop","model":"scripted","round":0,"sent":"","text":"","type":"answer"},{"cost":0,"estimated":true,"input":,"output":,"role":"guidance","round":1,"seconds":0.,"type":"usage"},{"cost":0,"estimated":false,"input":,"output":,"role":"self-check","round":1,"seconds":1.,"type":"usage"},{"estimated":true,"input":,"output":,"role":"answer","round":1,"seconds":0.9,"type":"usage"},{"by":"rules","decision":"code","prompt":"`;

const ends = `{"constraint":"unreadable","correct":false,"read":null,"reason":"","source":"output","type":"verdict"},{"constraint":null,"correct":true,"read":"","reason":"","source":"text","type":"verdict"},{"because":"failed","type":"end"},{"because":"finished","type":"end"}],`;

const start = `"events":[{"at":"2026-12-0T00:00:00.000Z","build":"0.2.0+","puzzle":{"":[[],"puzzleHash":"","python":"Python 3.14.2 (Pyodide 314.0.7)","question":" between <<< and >>>, like this: <<<>>>","type":"start"},{"by":"rules","decision":"text","prompt":"`;

const tasks = `2048 blocksworld box-lift box-net combinatorial-calculation constrained-linear-arrangement cryptanalysis date-understanding eight-queens game-24 gsm-hard letter-logic-diagram letters light-puzzles logic-puzzle logical-deduction logical-equation mahjong math-counting-probability math-geometry matrix-transformation navigation new-operator number-multiply path-plan pattern-recognition permutations-and-combinations pooling reversi standard-sudoku statistical-counting string-deletion-modification string-insertion string-splitting string-synthesis synthesis-decomposition web-of-lies`;

const models = `"baseUrl":"http://localhost:11434/v1","provider":"openai-compatible"},"baseUrl":"https://gpt-4o gpt-4.1 gpt-5 gpt-6 claude-opus-4 claude-sonnet-4 gemini-3-pro deepseek-chat deepseek-reasoner mistral-large-latest o3 CodeSteerLLM-Llama-3-8B CodeSteer-v1-q4f16_1-MLC Q4_K_M.gguf "provider":"built-in"},"provider":"gguf"},"provider":"webllm"},"provider":"openrouter"},"provider":"deepseek"},"provider":"mistral"},"provider":"google"},"provider":"anthropic"},"provider":"openai"},`;

const recipe = `{"build":"0.2.0+","format1Hash":"","events":[],"puzzleHash":"","spec":{"instance":{"published":"","revision":1,"task":""},"method":{"id":"only-question","revision":1},"method":{"id":"all-code","revision":1},"method":{"id":"all-text","revision":1},"prompts":{"format1":"","pack":"published","templates":{"choose":"","code":"","decide":"","text":""}},"settings":{"answerTokens":1024,"maxRounds":3,"outputTokens":,"pythonSeconds":20,"reasoningEffort":"low","sampling":{"steerer":{"answerTokens":1024,"seed":1,"temperature":0.95,"topK":50,"topP":0.7},"taskLLM":{"temperature":1}},"selfCheckTries":,"simpleScore":},"steerer":null,"steerer":{"grammar":true,"kind":"model","model":{"model":"","provider":"openai"}},"steerer":{"kind":"person"},{"build":"0.2.0+","puzzleHash":"","spec":{"instance":{"params":{"count":4,"largest":13,"length":10,"size":6,"target":24,"depth":,"digits":[4,4],"steps":,"revision":1,"seed":,"task":"game-24"},"method":{"id":"codesteer","revision":1},"prompts":{"pack":"built-in-1"},"settings":{},"steerer":{"kind":"rules"},"taskLLM":{"model":"scripted","provider":"scripted"}}}`;

/** Texts as JSON has them, so without their quotes. */
const escaped = (text: string) => JSON.stringify(text).slice(1, -1);

export const DICTIONARY_2: Uint8Array = strToU8(
	[
		tasks,
		...Object.values(pack.templates).map(escaped),
		program,
		scripted,
		models,
		events,
		ends,
		start,
		recipe,
	].join(''),
);
