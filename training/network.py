"""The reader's network: six layers of MiniLM with a learned letter-case and spacing input, and one matrix of features per word piece
from which every decoder reads (src/3-reading/model/features.ts names the columns).

Pairs (head and dependent, cue and source, pronoun and antecedent) are scored by low-rank biaffine products of those features
(after Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing"), outside the exported graph.
Roles are decoded by a linear-chain CRF (Lafferty et al. 2001) whose transitions are shipped beside the weights.
"""
import json
import struct

import torch
import torch.nn.functional as F
from torch import nn

from corpora import NER, ROLES, SILVER_NER, UPOS
from pieces import SHAPES

TAGS = dict(seg=3, upos=len(UPOS), ner=len(NER), event=3, silver=len(SILVER_NER), source=3, cue=3, content=3, null=1)
ARC, REL, LINK, COREF = 128, 96, 64, 96
VECTORS = dict(arc_dep=ARC, arc_head=ARC, rel_dep=REL, rel_head=REL, source_cue=LINK, source_at=LINK, content_at=LINK, content_cue=LINK,
               ana=COREF, ante=COREF)
BUCKETS = 24


def bucket(d):
    """Signed logarithmic distance class: 0 .. BUCKETS-1."""
    a = d.abs().clamp(max=2047)
    b = torch.where(a < 4, a, (torch.log2(a.float() / 4) + 4).long().clamp(max=11))
    return torch.where(d < 0, b + 12, b)


def safetensors(path):
    raw = open(path, 'rb').read()
    n = struct.unpack('<Q', raw[:8])[0]
    head = json.loads(raw[8:8 + n])
    kinds = {'F32': torch.float32, 'F16': torch.float16, 'I64': torch.int64}
    out = {}
    for k, v in head.items():
        if k != '__metadata__':
            a, b = v['data_offsets']
            out[k] = torch.frombuffer(bytearray(raw[8 + n + a:8 + n + b]), dtype=kinds[v['dtype']]).reshape(v['shape'])
    return out


class Layer(nn.Module):
    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(drop)

    def forward(self, x, mask):
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(a.transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Reader(nn.Module):
    def __init__(self, rels, srels, xpos, layers=6, width=384, heads=12, inner=1536, drop=0.1):
        super().__init__()
        self.config = dict(layers=layers, width=width, heads=heads, inner=inner)
        self.word = nn.Embedding(30522, width)
        self.position = nn.Embedding(512, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, drop) for _ in range(layers))
        self.dropout = nn.Dropout(drop)
        self.tags = nn.Linear(width, sum(TAGS.values()))
        self.hidden = nn.Linear(width, sum(VECTORS.values()))
        self.vectors = nn.ModuleDict({k: nn.Linear(n, n, bias=True) for k, n in VECTORS.items()})
        self.root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.root_rel = nn.Parameter(torch.randn(REL) * 0.1)
        self.rel = nn.Linear(3 * REL, len(rels))
        self.crf = nn.Parameter(torch.zeros(len(ROLES), 3, 3))
        self.crf_start = nn.Parameter(torch.zeros(len(ROLES), 3))
        self.no_source = nn.Linear(LINK, 1)
        self.far = nn.Parameter(torch.zeros(3, BUCKETS))
        # Heads that only training uses: CoreNLP's automatic analysis of the news.
        self.silver_dep, self.silver_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.silver_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.silver_rel_dep, self.silver_rel_head = nn.Linear(width, REL), nn.Linear(width, REL)
        self.silver_rel = nn.Linear(REL, len(srels))
        self.xpos = nn.Linear(width, len(xpos))
        for p in (self.tags, self.hidden, self.rel):
            nn.init.normal_(p.weight, std=0.03)
        for m in self.vectors.values():
            nn.init.eye_(m.weight)
            nn.init.zeros_(m.bias)

    def load_base(self, path):
        """Weights of all-MiniLM-L6-v2 from its safetensors file; the shape input starts at nothing."""
        w = {k.removeprefix('bert.'): v for k, v in safetensors(path).items()}
        with torch.no_grad():
            self.word.weight.copy_(w['embeddings.word_embeddings.weight'])
            self.position.weight.copy_(w['embeddings.position_embeddings.weight'] + w['embeddings.token_type_embeddings.weight'][0])
            self.shape.weight.normal_(std=0.01)
            self.norm.weight.copy_(w['embeddings.LayerNorm.weight'])
            self.norm.bias.copy_(w['embeddings.LayerNorm.bias'])
            for i, l in enumerate(self.layers):
                p = f'encoder.layer.{i}.'
                for kind in ('weight', 'bias'):
                    getattr(l.qkv, kind).copy_(torch.cat([w[f'{p}attention.self.{x}.{kind}'] for x in ('query', 'key', 'value')]))
                    for ours, theirs in ((l.out, 'attention.output.dense'), (l.norm1, 'attention.output.LayerNorm'), (l.up, 'intermediate.dense'),
                                         (l.down, 'output.dense'), (l.norm2, 'output.LayerNorm')):
                        getattr(ours, kind).copy_(w[f'{p}{theirs}.{kind}'])
        self.word.weight.requires_grad_(False)

    def encode(self, ids, shapes, mask):
        n = ids.shape[1]
        x = self.word(ids) + self.position.weight[:n] + self.shape(shapes)
        x = self.dropout(self.norm(x))
        m = mask[:, None, None, :]
        for l in self.layers:
            x = l(x, m)
        return x

    def features(self, x):
        """Tag logits by name and pair vectors by name, each [batch, pieces, size]."""
        t = dict(zip(TAGS, self.tags(x).split(list(TAGS.values()), -1)))
        h = F.leaky_relu(self.hidden(x), 0.1).split(list(VECTORS.values()), -1)
        v = {k: m(F.dropout(y, 0.2, self.training)) for (k, m), y in zip(self.vectors.items(), h)}
        return t, v

    def relation(self, dep, head):
        return self.rel(torch.cat([dep * head, dep, head], -1))


def crf_loss(emit, tags, mask, trans, start):
    """Negative log-likelihood of tag sequences, summed. emit [R, B, L, 3], tags [R, B, L], mask [B, L], trans [R, 3, 3] (from, to)."""
    R, B, L, K = emit.shape
    m = mask[None].expand(R, B, L).float()
    e = emit.gather(-1, tags[..., None])[..., 0]
    r = torch.arange(R)[:, None, None].expand(R, B, L - 1)
    step = trans[r, tags[..., :-1], tags[..., 1:]]
    gold = (e * m).sum(-1) + (step * m[..., 1:]).sum(-1) + start[torch.arange(R)[:, None], tags[..., 0]]
    a = start[:, None] + emit[:, :, 0]
    for i in range(1, L):
        b = torch.logsumexp(a[..., :, None] + trans[:, None], -2) + emit[:, :, i]
        a = torch.where(m[..., i, None] > 0, b, a)
    return (torch.logsumexp(a, -1) - gold).sum((1, 2) if gold.dim() > 2 else 1)
