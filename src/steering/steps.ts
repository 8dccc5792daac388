/** The steps that methods are made of. A method imports them when it runs: the page lists it before. */
export { answerAndExecute } from './answer-round.ts';
export {
	conversation,
	errorsForModel,
	firstMessage,
	guidanceAfter,
	outputForModel,
	responseText,
} from './conversation.ts';
export { readAgentChoice, readAgentGuidance, readFirstChoice, readGuidance } from './guidance.ts';
export { agentMessage, reportMessage } from './report.ts';
export { steeredRounds } from './steered-rounds.ts';
