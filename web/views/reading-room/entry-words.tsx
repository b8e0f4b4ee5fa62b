import type { ReactNode } from 'react';
import { messages } from '../../messages/reading-room.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Day } from '../../parts/day.tsx';
import { Name, NameList, plainName } from './names.tsx';
import type { Entry, Words } from './report.ts';
import { type Valued, valued } from './values.ts';

type Value<K extends Valued['kind']> = Extract<Valued, { readonly kind: K }>['value'];

export interface EntryWordsProps {
  readonly entry: Pick<Entry, 'kind' | 'value' | 'attribution'>;
  /** Name of an agreement by the id of its entry. */
  readonly agreements: ReadonlyMap<string, string>;
}

/** What an entry says in plain words, the report's own in quotation marks. Who says it stands in `Saying`, but for statements, which are somebody's saying by themselves. */
export function EntryWords({ entry, agreements }: EntryWordsProps): ReactNode {
  const one = valued(entry);
  switch (one.kind) {
    case 'statement':
      return <StatementWords value={one.value} attribution={entry.attribution} />;
    case 'position':
      return (
        <>
          <Name id={one.value.holder} /> {messages.stances[one.value.stance]}: <Quoted words={[one.value.object]} />
          <Under agreement={one.value.agreement} agreements={agreements} />
        </>
      );
    case 'contact':
      return <ContactWords value={one.value} />;
    case 'role':
      return <RoleWords value={one.value} />;
    case 'agreement':
      return <AgreementWords value={one.value} />;
    case 'provision':
      return <ProvisionWords value={one.value} agreements={agreements} />;
    case 'concern':
      return <ConcernWords value={one.value} />;
    case 'event':
      return <EventWords value={one.value} />;
  }
}

/** Words of the report, with what was left out between them shown; in quotation marks unless they have their own. */
function Quoted({ words }: { readonly words: readonly Words[] }): ReactNode {
  const text = words.map((one) => one.words).join(' … ');
  return <span className="font-serif">{/^["“”„«»‘‹「『]/.test(text) ? text : `“${text}”`}</span>;
}

function StatementWords({
  value,
  attribution,
}: {
  readonly value: Value<'statement'>;
  readonly attribution: Entry['attribution'];
}): ReactNode {
  const { cue, content, speaker, addressee, via = [], polarity } = value;
  const named = attribution?.speaker;
  return (
    <>
      {named !== undefined ? (
        <ActorLink id={named.id} name={named.name} />
      ) : speaker !== undefined ? (
        <Name id={speaker} />
      ) : (
        messages.somebody
      )}
      {cue.length > 0 && (
        <>
          {' '}
          <Quoted words={cue} />
        </>
      )}
      {addressee !== undefined && (
        <>
          {' '}
          {messages.to('')}
          <Name id={addressee} />
        </>
      )}
      {': '}
      <Quoted words={content} />
      {polarity === 'negated' && (
        <>
          {' '}
          <Badge look="warn" title={messages.negatedAbout}>
            {messages.negated}
          </Badge>
        </>
      )}
      {via.length > 0 && (
        <span className="text-soft">
          {' '}
          {messages.relayed} <NameList ids={via} and={messages.and} />
        </span>
      )}
    </>
  );
}

function ContactWords({ value: { kind, participants, when, place, status } }: { readonly value: Value<'contact'> }): ReactNode {
  return (
    <>
      {messages.contactOf(messages.contactKinds[kind] ?? kind)}{' '}
      {participants.length === 0 ? messages.nobody : <NameList ids={participants} and={messages.and} />}
      {when !== undefined && (
        <>
          {', '}
          <Day value={when} />
        </>
      )}
      {place !== undefined && `, ${place}`} <Badge>{status}</Badge>
    </>
  );
}

function RoleWords({ value: { person, title, of, ofName, status } }: { readonly value: Value<'role'> }): ReactNode {
  return (
    <>
      <Name id={person} />
      {': '}
      {messages.roleStatuses[status] ? `${messages.roleStatuses[status]} ` : ''}
      {title}
      {of !== undefined ? (
        <>
          {`, `}
          <Name id={of} />
        </>
      ) : (
        ofName !== undefined && `, ${ofName}`
      )}
    </>
  );
}

function AgreementWords({ value: { name, parties, year } }: { readonly value: Value<'agreement'> }): ReactNode {
  return (
    <>
      {name}
      {year !== undefined && `, ${messages.concluded(year)}`}
      {parties.length > 0 && (
        <>
          {`, ${messages.between} `}
          <NameList ids={parties} and={messages.and} />
        </>
      )}
    </>
  );
}

function ProvisionWords({
  value,
  agreements,
}: {
  readonly value: Value<'provision'>;
  readonly agreements: ReadonlyMap<string, string>;
}): ReactNode {
  const { bearer, modality, action, counterpart, agreement } = value;
  return (
    <>
      <Name id={bearer} /> {messages.modalities[modality]}: <Quoted words={[action]} />
      {counterpart !== undefined && (
        <>
          {` ${messages.towards} `}
          <Name id={counterpart} />
        </>
      )}
      <Under agreement={agreement} agreements={agreements} />
    </>
  );
}

function Under({
  agreement,
  agreements,
}: {
  readonly agreement: string | undefined;
  readonly agreements: ReadonlyMap<string, string>;
}): ReactNode {
  if (agreement === undefined) return null;
  return <span className="text-soft">{` (${messages.under} ${agreements.get(agreement) ?? plainName(agreement)})`}</span>;
}

function ConcernWords({ value: { holder, about, by } }: { readonly value: Value<'concern'> }): ReactNode {
  return (
    <>
      {holder === undefined ? messages.reportSeesRisk : <Name id={holder} />}
      {holder !== undefined && ` ${messages.seesRisk}`}: <Quoted words={[about]} />
      {by !== undefined && (
        <>
          {`, ${messages.behaviourOf} `}
          <Name id={by} />
        </>
      )}
    </>
  );
}

function EventWords({ value: { type, mode, source, target, trigger } }: { readonly value: Value<'event'> }): ReactNode {
  return (
    <>
      <NameList ids={source} and={messages.and} /> <Quoted words={[trigger]} />
      {target.length > 0 && (
        <>
          {` ${messages.eventTo} `}
          <NameList ids={target} and={messages.and} />
        </>
      )}{' '}
      <span className="text-soft">
        ({type}
        {mode !== undefined && `, ${mode}`})
      </span>
    </>
  );
}

/** Kinds for which the record tells who says it; of the others it tells nothing. */
const TOLD = new Set(['position', 'provision', 'contact', 'concern', 'event']);

/** Who says what an entry holds, and who relays it. */
export function Saying({
  entry: { kind, attribution, report },
}: {
  readonly entry: Pick<Entry, 'kind' | 'attribution' | 'report'>;
}): ReactNode {
  const outlet = report.outlet === undefined ? null : ` ${messages.inOutlet(report.outlet)}`;
  if (!TOLD.has(kind)) return null;
  if (attribution === undefined) return messages.ownVoice;
  const { speaker, via } = attribution;
  return (
    <>
      {speaker === undefined ? (
        messages.sayingUnknown
      ) : (
        <>
          {messages.saysSo} <ActorLink id={speaker.id} name={speaker.name} />
        </>
      )}
      {via.length > 0 && (
        <>
          {`, ${messages.relayed} `}
          {via.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <ActorLink id={id} name={name} />
            </span>
          ))}
        </>
      )}
      {outlet}
    </>
  );
}
