import type { Answer } from '../../api/question.ts';

export type User = Answer<'/users'>['items'][number];
