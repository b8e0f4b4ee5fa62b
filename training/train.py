"""Trains the reader on one machine's CPU (a GPU speeds it up where torch sees one) with fixed seeds.

usage: train.py --corpora DIR --base DIR --out DIR [--clean] [--scale 1.0] [--seed 1]
--scale stretches or shrinks the number of passes over every corpus; --clean leaves PolNeAR out.
"""
import argparse
import collections
import gzip
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import corpora as C
from network import ROLES, Reader, bucket, crf_loss
from pieces import Vocabulary, windows

PASSES = dict(polnear=3.5, ewt=5.5, gum=6.0, gap=3.0)
BATCH_PIECES = 2400
CARRIED = ('seg', 'upos', 'rel', 'ner', 'event', 'silver_ner', 'xpos', 'silver_rel', 'sent', 'silver_sent', *ROLES)


def inventory(path, clean):
    """Relation and part-of-speech inventories of the training files, so that label numbers are reproducible."""
    rels, srels, xpos = set(), set(), set()
    for k in ('ewt', 'gum'):
        for l in open(f'{path}/ud/en_{k}-ud-train.conllu', encoding='utf8'):
            f = l.split('\t')
            if len(f) == 10 and f[0].isdigit():
                rels.add(f[7])
    silver = f'{path}/polnear/corenlp-train.jsonl.gz'
    if not clean and os.path.exists(silver):
        count = collections.Counter()
        for l in gzip.open(silver, 'rt', encoding='utf8'):
            for s in json.loads(l)['sentences']:
                for t in s:
                    xpos.add(t[2])
                    count[t[5]] += 1
        srels = {r for r, n in count.items() if n > 50}
    index = lambda s: {x: i for i, x in enumerate(sorted(s))}
    return sorted(rels), index(srels), index(xpos)


def load(path, vocab, rels, srels, xpos, split, clean):
    docs = {k: list(C.ud(f'{path}/ud/en_{k}-ud-{split}.conllu', vocab, rels, k)) for k in ('ewt', 'gum')}
    C.add_uner(docs['ewt'], f'{path}/uner/en_ewt-ud-{split}.iob2')
    docs = {k: [d for d, _, _ in v] for k, v in docs.items()}
    if not clean:
        docs['polnear'] = list(C.polnear(f'{path}/polnear/{split}.jsonl', f'{path}/polnear/corenlp-{split}.jsonl.gz', vocab, srels, xpos))
    docs['gap'] = list(C.gap(f"{path}/gap/gap-{'development' if split == 'train' else 'validation'}.tsv", vocab))
    return docs


def examples(docs, vocab):
    """One example a window: ids with [CLS] and [SEP], and every label moved to the window's positions (0 is [CLS])."""
    out = []
    for d in docs:
        for left, start, end, right in windows(d.text, d.pieces):
            n, off = right - left, 1 - left
            here = lambda p: p + off if p is not None and left <= p < right else None
            x = dict(kind=d.kind, n=n + 2, ids=[vocab.cls] + [p[0] for p in d.pieces[left:right]] + [vocab.sep],
                     shapes=[12] + [p[3] for p in d.pieces[left:right]] + [0], labels={})
            for k in CARRIED:
                if k in d.labels:
                    x['labels'][k] = [C.IGNORE] + d.labels[k][left:right] + [C.IGNORE]
            for k in ('head', 'silver_head'):
                if k in d.labels:
                    x['labels'][k] = [C.IGNORE] + [-1 if h == -1 else C.IGNORE if h == C.IGNORE or here(h) is None else here(h)
                                                   for h in d.labels[k][left:right]] + [C.IGNORE]
            if d.links:
                x['links'] = [[(here(p), here(q) or 0) for p, q in d.links[k].items()
                               if here(p) is not None and (q == -1 or here(q) is not None)] for k in ('source', 'content')]
            if d.coref:
                x['coref'] = [(here(p), c, pron) for p, c, pron in d.coref if here(p) is not None]
            if d.gap and all(here(p) is not None for p in d.gap[:3]):
                x['gap'] = [here(p) for p in d.gap[:3]] + list(d.gap[3:])
            out.append(x)
    return out


def batches(sets, passes, rng):
    """Batches of one corpus each, of like lengths, in a seeded order; a fraction of a pass takes a seeded part of the corpus."""
    out = []
    for k, xs in sets.items():
        todo = passes.get(k, 0)
        while todo > 1e-6:
            part = rng.sample(xs, round(len(xs) * min(1.0, todo)))
            todo -= 1
            part.sort(key=lambda x: (x['n'] // 24, rng.random()))
            group = []
            for x in part:
                if group and max(x['n'], group[0]['n']) * (len(group) + 1) > BATCH_PIECES:
                    out.append(group)
                    group = []
                group.append(x)
            if group:
                out.append(group)
    rng.shuffle(out)
    return out


def collate(group, rng=None):
    L = max(x['n'] for x in group)
    pad = lambda v, fill: torch.tensor([r + [fill] * (L - len(r)) for r in v])
    shapes = []
    for x in group:
        # One report in four has its paragraphs on single lines, as many archives do.
        single = rng is not None and rng.random() < 0.25
        shapes.append([s - 1 if single and s % 4 == 3 and i > 1 else s for i, s in enumerate(x['shapes'])])
    b = dict(ids=pad([x['ids'] for x in group], 0), shapes=pad(shapes, 0), mask=torch.zeros(len(group), L, dtype=torch.bool))
    for i, x in enumerate(group):
        b['mask'][i, :x['n']] = True
    keys = set().union(*(x['labels'] for x in group))
    b['labels'] = {k: pad([x['labels'].get(k, [C.IGNORE] * x['n']) for x in group], C.IGNORE) for k in keys}
    b['group'] = group
    return b


def ce(logits, labels):
    return F.cross_entropy(logits.flatten(0, -2), labels.flatten(), ignore_index=C.IGNORE) if (labels != C.IGNORE).any() else logits.sum() * 0


def arc_scores(dep, head, root, sent, words):
    """[B, L, L] scores with column 0 the root; only words of the same sentence compete."""
    head = torch.cat([root.expand(dep.shape[0], 1, -1), head[:, 1:]], 1)
    s = dep @ head.transpose(1, 2)
    same = (sent[:, :, None] == sent[:, None, :]) & words[:, None, :]
    same[:, :, 0] = True
    return s.masked_fill(~same, -1e4)


def losses(model, b):
    """Weighted losses by name."""
    L, out = b['labels'], {}
    x = model.encode(b['ids'], b['shapes'], b['mask'])
    t, v = model.features(x)
    for k, w in (('seg', 1.0), ('upos', 0.7), ('ner', 2.0), ('event', 0.3)):
        if k in L:
            out[k] = w * ce(t[k], L[k])
    if 'head' in L:
        words = L['seg'] > 0
        gold = L['head'].clone()
        gold[gold == -1] = 0
        s = arc_scores(v['arc_dep'], v['arc_head'], model.root, L['sent'], words)
        out['arc'] = ce(s, gold)
        h = torch.cat([model.root_rel.expand(x.shape[0], 1, -1), v['rel_head'][:, 1:]], 1)
        at = gold.clamp(min=0)
        h = h.gather(1, at[..., None].expand(-1, -1, h.shape[-1]))
        out['rel'] = 0.7 * ce(model.relation(v['rel_dep'], h), L['rel'])
    if 'silver_ner' in L:
        out['silver_ner'] = 0.5 * ce(t['silver'], L['silver_ner'])
        out['xpos'] = 0.15 * ce(model.xpos(x), L['xpos'])
        gold = L['silver_head'].clone()
        gold[gold == -1] = 0
        s = arc_scores(model.silver_dep(x), model.silver_head(x), model.silver_root, L['silver_sent'], L['xpos'] >= 0)
        out['silver_arc'] = 0.3 * ce(s, gold)
        h = model.silver_rel_head(x).gather(1, gold.clamp(min=0)[..., None].expand(-1, -1, model.silver_rel_head.out_features))
        out['silver_rel'] = 0.2 * ce(model.silver_rel(F.leaky_relu(model.silver_rel_dep(x) + h, 0.1)), L['silver_rel'])
    if 'cue' in L:
        mask = b['mask'].clone()
        mask[:, 0] = False
        tags = torch.stack([L[k] for k in ROLES]).clamp(min=0)
        nll = crf_loss(torch.stack([t[k] for k in ROLES])[:, :, 1:], tags[:, :, 1:], mask[:, 1:], model.crf, model.crf_start)
        out['roles'] = 4.0 * (nll * torch.tensor([1.0, 1.0, 1.3])).sum() / mask.sum()
        out.update(link_losses(model, v, b))
    coref = [coref_loss(model, t, v, i, g['coref']) for i, g in enumerate(b['group']) if g.get('coref')]
    if coref:
        out['coref'] = (0.7 if b['group'][0]['kind'] == 'gum' else 0.35) * torch.stack(coref).mean()
    gap = [gap_loss(model, t, v, i, g['gap']) for i, g in enumerate(b['group']) if g.get('gap')]
    if gap:
        out['gap'] = 1.0 * torch.stack(gap).mean()
    return out


def link_losses(model, v, b):
    """Each cue points at the first piece of its source (or at none), each content span at the first piece of its cue."""
    out = {}
    for j, name in enumerate(('source', 'content')):
        rows = [(i, p, q) for i, g in enumerate(b['group']) for p, q in g.get('links', [[], []])[j]]
        if not rows:
            continue
        bi, p, q = (torch.tensor(c) for c in zip(*rows))
        a, k = (v['source_cue'], v['source_at']) if j == 0 else (v['content_at'], v['content_cue'])
        s = torch.einsum('nd,nld->nl', a[bi, p], k[bi]) + model.far[j][bucket(torch.arange(k.shape[1])[None] - p[:, None])]
        s = s.masked_fill(~b['mask'][bi], -1e4)
        s = torch.cat([model.no_source(a[bi, p]) if j == 0 else torch.full_like(s[:, :1], -1e4), s[:, 1:]], 1)
        out['link_' + name] = 0.4 * F.cross_entropy(s, q)
    return out


def pair_scores(model, t, v, i, pos):
    """[N, 1 + N] antecedent scores of mention heads at positions pos, column 0 for none."""
    s = v['ana'][i, pos] @ v['ante'][i, pos].T + model.far[2][bucket(pos[None] - pos[:, None])]
    return torch.cat([t['null'][i, pos], s], 1)


def coref_loss(model, t, v, i, cands):
    pos = torch.tensor([c[0] for c in cands])
    cid = torch.tensor([c[1] for c in cands])
    pron = torch.tensor([c[2] for c in cands])
    n = len(cands)
    s = pair_scores(model, t, v, i, pos)
    earlier = torch.tril(torch.ones(n, n, dtype=torch.bool), -1)
    # A pronoun may also find its name after it.
    allowed = earlier | (pron[:, None] & ~pron[None] & ~torch.eye(n, dtype=torch.bool))
    same = (cid[:, None] == cid[None]) & (cid[:, None] >= 0) & allowed
    gold = torch.cat([~same.any(1, keepdim=True), same], 1)
    ok = torch.cat([torch.ones(n, 1, dtype=torch.bool), allowed], 1)
    s = s.masked_fill(~ok, -1e4)
    return (torch.logsumexp(s, 1) - torch.logsumexp(s.masked_fill(~gold, -1e4), 1)).mean()


def gap_loss(model, t, v, i, g):
    p, a, b, ca, cb = g
    s = pair_scores(model, t, v, i, torch.tensor([p, a, b]))[0]
    s = torch.stack([s[0], s[2], s[3]])
    gold = torch.tensor([not (ca or cb), ca, cb])
    return torch.logsumexp(s, 0) - torch.logsumexp(s.masked_fill(~gold, -1e4), 0)


def groups(model, rate):
    """Parameters by layer: lower layers learn slower, heads faster; norms and biases do not decay."""
    out = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        depth = 1 + int(name.split('.')[1]) if name.startswith('layers.') else 0 if name.startswith(('position', 'norm')) else None
        lr = 1e-3 if depth is None else rate * 0.9 ** (len(model.layers) - depth)
        if name.startswith(('crf', 'far')):
            lr = 5e-3
        if name.startswith('shape'):
            lr = 2e-3
        out.append(dict(params=[p], lr=lr, base=lr, weight_decay=0.01 if p.dim() > 1 and not name.startswith(('crf', 'far')) else 0.0))
    return out


def check(model, sets):
    """A quick look during training: accuracies over labelled pieces and the GAP choice, not the figures that count."""
    model.eval()
    hit, n = collections.Counter(), collections.Counter()
    with torch.no_grad():
        for k, xs in sets.items():
            for i in range(0, len(xs), 6):
                b = collate(xs[i:i + 6])
                L = b['labels']
                x = model.encode(b['ids'], b['shapes'], b['mask'])
                t, v = model.features(x)
                for name in ('seg', 'upos', 'ner', *ROLES):
                    if name in L:
                        ok = (L[name] != C.IGNORE) & ((L[name] > 0) | (t[name].argmax(-1) > 0))
                        hit[k, name] += ((t[name].argmax(-1) == L[name]) & ok).sum().item()
                        n[k, name] += ok.sum().item()
                if 'head' in L:
                    gold = L['head'].clone()
                    gold[gold == -1] = 0
                    s = arc_scores(v['arc_dep'], v['arc_head'], model.root, L['sent'], L['seg'] > 0).argmax(-1)
                    h = torch.cat([model.root_rel.expand(x.shape[0], 1, -1), v['rel_head'][:, 1:]], 1)
                    r = model.relation(v['rel_dep'], h.gather(1, s[..., None].expand(-1, -1, h.shape[-1]))).argmax(-1)
                    ok = L['head'] != C.IGNORE
                    hit[k, 'las'] += ((s == gold) & (r == L['rel']) & ok).sum().item()
                    n[k, 'las'] += ok.sum().item()
                for j, g in enumerate(b['group']):
                    if g.get('gap'):
                        p, a, c, ca, cc = g['gap']
                        s = pair_scores(model, t, v, j, torch.tensor([p, a, c]))[0]
                        best = torch.stack([s[0], s[2], s[3]]).argmax().item()
                        hit[k, 'gap'] += best == (1 if ca else 2 if cc else 0)
                        n[k, 'gap'] += 1
    model.train()
    return ' '.join(f'{k[0]}.{k[1]} {100 * hit[k] / n[k]:.1f}' for k in n if n[k])


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--corpora', required=True)
    ap.add_argument('--base', required=True)
    ap.add_argument('--out', required=True)
    ap.add_argument('--clean', action='store_true')
    ap.add_argument('--scale', type=float, default=1.0)
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--rate', type=float, default=2.5e-4)
    ap.add_argument('--steps', type=int, default=0, help='stop after so many steps (to try things)')
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    vocab = Vocabulary(f'{a.base}/vocab.txt')
    rels, srels, xpos = inventory(a.corpora, a.clean)
    json.dump(dict(rels=rels, srels=srels, xpos=xpos), open(f'{a.out}/labels.json', 'w'))
    sets = {k: examples(v, vocab) for k, v in load(a.corpora, vocab, rels, srels, xpos, 'train', a.clean).items()}
    dev = {k: examples(v, vocab) for k, v in load(a.corpora, vocab, rels, srels, xpos, 'dev', a.clean).items()}
    print({k: (len(v), sum(x['n'] for x in v)) for k, v in sets.items()}, flush=True)
    model = Reader(rels, srels, xpos)
    model.load_base(f'{a.base}/model.safetensors')
    opt = torch.optim.AdamW(groups(model, a.rate), betas=(0.9, 0.98), eps=1e-8)
    plan = batches(sets, {k: p * a.scale for k, p in PASSES.items()}, rng)
    total = len(plan)
    print(total, 'steps', sum(sum(x['n'] for x in g) for g in plan), 'pieces', flush=True)
    trained = [p for p in model.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in trained]
    started, seen, track = time.time(), 0, collections.defaultdict(float)
    for step, group in enumerate(plan[:a.steps] if a.steps else plan):
        f = min(1.0, (step + 1) / (0.06 * total)) * max(0.02, 1 - step / total)
        for g in opt.param_groups:
            g['lr'] = g['base'] * f
        parts = losses(model, collate(group, rng))
        loss = sum(parts.values())
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 2.0)
        opt.step()
        seen += sum(x['n'] for x in group)
        if step % 4 == 3:
            keep = min(0.98, (step + 1) / (step + 40))
            with torch.no_grad():
                torch._foreach_mul_(mean, keep)
                torch._foreach_add_(mean, [p.detach() for p in trained], alpha=1 - keep)
        for k, x in parts.items():
            track[k] = 0.98 * track[k] + 0.02 * x.item() if track[k] else x.item()
        if step % 50 == 49:
            took = time.time() - started
            print(f'{step + 1}/{total} {seen / took:.0f} pieces/s {took / 60:.1f} min, {took / (step + 1) * (total - step - 1) / 60:.0f} left',
                  ' '.join(f'{k} {x:.3f}' for k, x in sorted(track.items())), flush=True)
        if (step + 1) % max(1, total // 4) == 0 and step + 1 < total:
            keep_now = [p.detach().clone() for p in trained]
            with torch.no_grad():
                for p, m in zip(trained, mean):
                    p.copy_(m)
                print('dev', check(model, dev), flush=True)
                torch.save(model.state_dict(), f'{a.out}/reader.pt')
                for p, m in zip(trained, keep_now):
                    p.copy_(m)
    with torch.no_grad():
        for p, m in zip(trained, mean):
            p.copy_(m)
    torch.save(model.state_dict(), f'{a.out}/reader.pt')
    print('done', check(model, dev), f'{(time.time() - started) / 60:.1f} min', flush=True)


if __name__ == '__main__':
    main()
