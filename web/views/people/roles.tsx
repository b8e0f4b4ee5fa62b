import type { ReactNode } from 'react';
import { messages } from '../../messages/people.ts';
import { Day } from '../../parts/day.tsx';
import { Told } from '../../parts/told.tsx';
import type { RoleLine } from './groups.ts';
import { hasBars, RoleBar } from './role-bars.tsx';
import { RoleWords } from './role-words.tsx';

/** Roles in order of their beginning, each with its place in time and with the words that give it. */
export function Roles({ roles }: { readonly roles: readonly RoleLine[] }): ReactNode {
  const all = roles.toSorted((a, b) => beginOf(a).localeCompare(beginOf(b)));
  const isDrawn = hasBars(all);
  return (
    <section>
      <h2 className="caps border-b border-line pb-1">{messages.roles}</h2>
      {all.length === 0 ? (
        <p className="py-2 text-soft">{messages.noRoles}</p>
      ) : (
        <p className="pt-1 text-sm text-soft">{messages.rolesKey}</p>
      )}
      <ol className="divide-y divide-line">
        {all.map((role) => (
          <li key={`${role.title} ${role.of?.id ?? role.ofName} ${role.status} ${role.firstReported}`} className="py-2">
            <div className="grid items-center gap-x-4 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <span className="font-semibold">
                <RoleWords role={role} />
              </span>
              {isDrawn && <RoleBar role={role} all={all} />}
            </div>
            <p className="text-sm text-soft">
              {(role.from !== undefined || role.to !== undefined) && (
                <>
                  {messages.term} <Day value={`${role.from ?? '..'}/${role.to ?? '..'}`} /> ·{' '}
                </>
              )}
              {messages.reported} <Day value={`${role.firstReported}/${role.lastReported}`} />,{' '}
              {messages.roleReports(role.reports, role.origins)}
            </p>
            {role.sources.map((item) => (
              <Told key={item.id} item={item} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function beginOf({ from, firstReported }: RoleLine): string {
  return from ?? firstReported;
}
