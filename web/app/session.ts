import { type Answer, type Question, useQuestion } from '../api/question.ts';

export type Session = Answer<'/session'>;
export type Permission = NonNullable<Session['user']>['may'][number];

/** Who is signed in, and how one signs in. */
export function useSession(): Question<Session> {
  return useQuestion('/session');
}

/** Whether the person at the desk may do this: buttons for what may not be done are not shown. */
export function useMay(permission: Permission): boolean {
  return useSession().data?.user?.may.includes(permission) ?? false;
}
