import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDeed } from '../../api/deed.ts';
import type { components } from '../../api/schema.generated.ts';
import { messages as shared } from '../../messages/parts.ts';
import { messages as all } from '../../messages/settings.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { toast } from '../../parts/toast.tsx';

const messages = all.feeds;

type Feed = components['schemas']['Feed'];
type TextFrom = keyof typeof messages.textFrom;

interface Given {
  readonly feed: string;
  readonly name: string;
  readonly text: TextFrom;
  readonly include: string;
  readonly exclude: string;
  readonly interval: string;
}

/** Follows a feed, or changes how one is followed. */
export function FeedDialog({ feed, onClose }: { readonly feed: Feed | undefined; readonly onClose: () => void }): ReactNode {
  const form = useId();
  const follow = useDeed('post', '/feeds');
  const [given, change] = useState(() => givenOf(feed));
  const set = (name: keyof Given) => (event: { readonly target: EventTarget }) =>
    change((before) => ({ ...before, [name]: (event.target as HTMLInputElement).value }));
  const address = given.feed.trim();
  const isWrong = address !== '' && !(/^https?:\/\//i.test(address) && URL.canParse(address));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { issue } = await follow.run(settingsOf(given));
    if (issue !== undefined) return;
    toast({ text: feed === undefined ? messages.followed : messages.changed });
    onClose();
  };
  return (
    <Dialog
      open
      title={feed === undefined ? messages.follow : messages.change}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button look="main" type="submit" form={form} disabled={follow.busy || address === '' || isWrong}>
            {feed === undefined ? messages.follow : all.save}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        {follow.issue !== undefined && <Failure issue={follow.issue} />}
        <Field
          type="url"
          label={messages.address}
          hint={messages.addressHint}
          required
          readOnly={feed !== undefined}
          value={given.feed}
          error={isWrong && address.length > 8 ? messages.addressWrong : undefined}
          onChange={set('feed')}
        />
        <Field label={messages.name} hint={messages.nameHint} maxLength={200} value={given.name} onChange={set('name')} />
        <FeedRules given={given} set={set} onChange={(part) => change((before) => ({ ...before, ...part }))} />
      </form>
    </Dialog>
  );
}

interface FeedRulesProps {
  readonly given: Given;
  readonly set: (name: keyof Given) => (event: { readonly target: EventTarget }) => void;
  readonly onChange: (part: Partial<Given>) => void;
}

function FeedRules({ given, set, onChange }: FeedRulesProps): ReactNode {
  const intervals =
    given.interval in messages.intervals
      ? messages.intervals
      : { ...messages.intervals, [given.interval]: messages.everySeconds(Number(given.interval)) };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        label={messages.text}
        value={given.text}
        onChange={(text) => onChange({ text: text as TextFrom })}
        options={Object.entries(messages.textFrom).map(([value, label]) => ({ value, label }))}
      />
      <Choice
        label={messages.interval}
        value={given.interval}
        onChange={(interval) => onChange({ interval })}
        options={Object.entries(intervals).map(([value, label]) => ({ value, label }))}
      />
      <Field label={messages.include} hint={messages.includeHint} lines={3} value={given.include} onChange={set('include')} />
      <Field label={messages.exclude} hint={messages.excludeHint} lines={3} value={given.exclude} onChange={set('exclude')} />
    </div>
  );
}

function givenOf(feed: Feed | undefined): Given {
  return {
    feed: feed?.feed ?? '',
    name: feed?.name ?? '',
    text: feed?.text ?? 'auto',
    include: (feed?.include ?? []).join('\n'),
    exclude: (feed?.exclude ?? []).join('\n'),
    interval: feed?.interval === undefined ? '' : `${feed.interval}`,
  };
}

function settingsOf({ feed, name, text, include, exclude, interval }: Given) {
  const [taken, left] = [rulesIn(include), rulesIn(exclude)];
  return {
    feed: feed.trim(),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(text !== 'auto' && { text }),
    ...(taken.length > 0 && { include: taken }),
    ...(left.length > 0 && { exclude: left }),
    ...(interval !== '' && { interval: Number(interval) }),
  };
}

function rulesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
