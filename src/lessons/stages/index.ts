import { type AnswerHappened, type AnswerMove, type AnswerStage, playAnswer } from './answer.ts';
import {
	type CheckingHappened,
	type CheckingMove,
	type CheckingStage,
	playChecking,
} from './checking.ts';
import { type ChoiceHappened, type ChoiceMove, type ChoiceStage, playChoice } from './choice.ts';
import { type FieldsHappened, type FieldsMove, type FieldsStage, playFields } from './fields.ts';
import { type JudgeHappened, type JudgeMove, type JudgeStage, playJudge } from './judge.ts';
import type { Play, StagePorts } from './kind.ts';
import { type LevelsHappened, type LevelsMove, type LevelsStage, playLevels } from './levels.ts';
import {
	type ProgramHappened,
	type ProgramMove,
	type ProgramStage,
	playProgram,
} from './program.ts';
import { playSteer, type SteerMove } from './steer.ts';
import type { SteeredRun, SteerStage } from './steered-run.ts';
import { playTable, type TableHappened, type TableMove, type TableStage } from './table.ts';

/** Every kind of stage: what it is made of, what a student does there, and what came of it. */
export interface Stages {
	judge: { stage: JudgeStage; move: JudgeMove; happened: JudgeHappened };
	choice: { stage: ChoiceStage; move: ChoiceMove; happened: ChoiceHappened };
	table: { stage: TableStage; move: TableMove; happened: TableHappened };
	fields: { stage: FieldsStage; move: FieldsMove; happened: FieldsHappened };
	answer: { stage: AnswerStage; move: AnswerMove; happened: AnswerHappened };
	levels: { stage: LevelsStage; move: LevelsMove; happened: LevelsHappened };
	program: { stage: ProgramStage; move: ProgramMove; happened: ProgramHappened };
	checking: { stage: CheckingStage; move: CheckingMove; happened: CheckingHappened };
	steer: { stage: SteerStage; move: SteerMove; happened: SteeredRun };
}
export type Kind = keyof Stages;

const plays: {
	readonly [Of in Kind]: Play<Stages[Of]['stage'], Stages[Of]['move'], Stages[Of]['happened']>;
} = {
	judge: playJudge,
	choice: playChoice,
	table: playTable,
	fields: playFields,
	answer: playAnswer,
	levels: playLevels,
	program: playProgram,
	checking: playChecking,
	steer: playSteer,
};

/** Plays a student's move on a stage; gives what happened. @throws Failure, AbortError */
export function play<Of extends Kind>(
	{ kind, stage }: { readonly kind: Of; readonly stage: Stages[Of]['stage'] },
	move: Stages[Of]['move'],
	ports: StagePorts,
	signal: AbortSignal,
): Promise<Stages[Of]['happened']> {
	return plays[kind](stage, move, ports, signal);
}
