"""Writes the trained network as one ONNX graph and its constants.

usage: export.py --weights DIR --base DIR --out DIR [--float32]
DIR/reader.onnx: inputs `ids` and `shapes` (int32 [n], [CLS] and [SEP] included), output `features` (float32 [n, columns]).
DIR/reader.json: the columns, the label inventories, and the small constants that pair scoring needs.

int8: weights by column and symmetric, in seven bits, because AVX2 without VNNI saturates on eight; activations by tensor at run time.
The graph is written by hand with ONNX Runtime's fused operators, so that one window is a few dozen calls.
"""
import argparse
import hashlib
import json
import os
import shutil

import numpy as np
import torch
from onnx import TensorProto as T
from onnx import helper as H

from corpora import NER, ROLES, SILVER_NER, UPOS
from network import BUCKETS, TAGS, VECTORS, Reader

MS = 'com.microsoft'


class Graph:
    """Nodes and initializers under construction."""

    def __init__(self, quantized):
        self.nodes, self.inits, self.quantized, self.n = [], [], quantized, 0

    def const(self, name, array):
        array = np.ascontiguousarray(array)
        kind = {np.dtype('float32'): T.FLOAT, np.dtype('int8'): T.INT8, np.dtype('int64'): T.INT64}[array.dtype]
        self.inits.append(H.make_tensor(name, kind, array.shape, array.tobytes(), raw=True))
        return name

    def op(self, kind, inputs, outputs=1, domain='', **attrs):
        self.n += 1
        outs = [f'{kind.lower()}{self.n}_{i}' for i in range(outputs)]
        self.nodes.append(H.make_node(kind, inputs, outs, name=f'{kind}{self.n}', domain=domain, **attrs))
        return outs[0] if outputs == 1 else outs

    def linear(self, x, name, weight, bias, quantize=True):
        """x @ weight.T + bias; weight as PyTorch stores it, [out, in]."""
        w = weight.detach().numpy().T
        b = self.const(name + '.bias', bias.detach().numpy())
        if not (self.quantized and quantize):
            return self.op('Add', [self.op('MatMul', [x, self.const(name, w)]), b])
        scale = np.abs(w).max(0) / 63
        scale[scale == 0] = 1
        q = np.clip(np.round(w / scale), -63, 63).astype(np.int8)
        return self.op('DynamicQuantizeMatMul', [x, self.const(name, q), self.const(name + '.scale', scale.astype(np.float32)), '', b], domain=MS)

    def norm(self, x, skip, name, layer):
        g, b = self.const(name + '.g', layer.weight.detach().numpy()), self.const(name + '.b', layer.bias.detach().numpy())
        return self.op('SkipLayerNormalization', [x, skip, g, b], domain=MS, epsilon=1e-12)


def embed(g, m):
    w = m.word.weight.detach().numpy()
    if g.quantized:
        scale = np.maximum(np.abs(w).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
        q = np.clip(np.round(w / scale), -127, 127).astype(np.int8)
        x = g.op('Cast', [g.op('Gather', [g.const('word', q), 'ids'])], to=T.FLOAT)
        x = g.op('Mul', [x, g.op('Gather', [g.const('word.scale', scale), 'ids'])])
    else:
        x = g.op('Gather', [g.const('word', w), 'ids'])
    n = g.op('Shape', ['ids'])
    at = g.op('Slice', [g.const('position', m.position.weight.detach().numpy()), g.const('zero', np.array([0])), n])
    x = g.op('Add', [x, at])
    x = g.op('Unsqueeze', [x, g.const('axis', np.array([0]))])
    s = g.op('Unsqueeze', [g.op('Gather', [g.const('shape', m.shape.weight.detach().numpy()), 'shapes']), 'axis'])
    return g.norm(x, s, 'norm', m.norm)


def build(m, quantized):
    g = Graph(quantized)
    x = embed(g, m)
    for i, l in enumerate(m.layers):
        p = f'layer{i}.'
        q, k, v = g.op('Split', [g.linear(x, p + 'qkv', l.qkv.weight, l.qkv.bias)], 3, axis=2, num_outputs=3)
        a = g.op('MultiHeadAttention', [q, k, v], domain=MS, num_heads=l.heads)
        x = g.norm(g.linear(a, p + 'out', l.out.weight, l.out.bias), x, p + 'norm1', l.norm1)
        h = g.op('Gelu', [g.linear(x, p + 'up', l.up.weight, l.up.bias)], domain=MS)
        x = g.norm(g.linear(h, p + 'down', l.down.weight, l.down.bias), x, p + 'norm2', l.norm2)
    parts = [g.linear(x, 'tags', m.tags.weight, m.tags.bias, quantize=False)]
    hidden = g.op('LeakyRelu', [g.linear(x, 'hidden', m.hidden.weight, m.hidden.bias)], alpha=0.1)
    sizes = list(VECTORS.values())
    split = g.op('Split', [hidden, g.const('sizes', np.array(sizes))], len(sizes), axis=2)
    rel, size = m.rel.weight, VECTORS['rel_dep']
    for (name, layer), h in zip(m.vectors.items(), split):
        y = g.linear(h, 'vector.' + name, layer.weight, layer.bias, quantize=False)
        parts.append(y)
        if name in ('rel_dep', 'rel_head'):
            w = rel[:, size:2 * size] if name == 'rel_dep' else rel[:, 2 * size:]
            parts.append(g.linear(y, name + '.bias_of', w, m.rel.bias if name == 'rel_dep' else torch.zeros(len(w)), quantize=False))
    out = g.op('Concat', parts, axis=2)
    g.nodes.append(H.make_node('Squeeze', [out, 'axis'], ['features']))
    return g


def columns(rels):
    """(name, first column, size) in the order of the output."""
    out, at = [], 0
    for k, n in [*TAGS.items(), *VECTORS.items()]:
        out.append((k, at, n))
        at += n
        if k in ('rel_dep', 'rel_head'):
            out.append((k + '_bias', at, rels))
            at += rels
    return out, at


# How much likelier the beginning of a span of each role is made than the network would have it. It comes out of training with a tenth more
# precision than recall in sources and cues, piece by piece, while a missed cue loses the whole attribution. Chosen in steps of a half.
LEAN = dict(source=2.0, cue=2.0)


def lean(m):
    """Moves the bias of each role's "begin" tag, the second of three."""
    at = 0
    with torch.no_grad():
        for name, n in TAGS.items():
            if name in LEAN:
                m.tags.bias[at + 1] += LEAN[name]
            at += n


def numbers(t):
    return [float(f'{x:.6g}') for x in t.detach().flatten().tolist()]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--weights', required=True)
    ap.add_argument('--base', required=True)
    ap.add_argument('--out', required=True)
    ap.add_argument('--float32', action='store_true')
    a = ap.parse_args()
    labels = json.load(open(f'{a.weights}/labels.json'))
    m = Reader(labels['rels'], labels['srels'], labels['xpos'])
    m.load_state_dict(torch.load(f'{a.weights}/reader.pt', map_location='cpu'))
    m.eval()
    lean(m)
    g = build(m, not a.float32)
    cols, width = columns(len(labels['rels']))
    graph = H.make_graph(g.nodes, 'reader', [H.make_tensor_value_info(k, T.INT32, ['n']) for k in ('ids', 'shapes')],
                         [H.make_tensor_value_info('features', T.FLOAT, ['n', width])], g.inits)
    model = H.make_model(graph, opset_imports=[H.make_opsetid('', 18), H.make_opsetid(MS, 1)], ir_version=9, producer_name='attache')
    os.makedirs(a.out, exist_ok=True)
    raw = model.SerializeToString()
    open(f'{a.out}/reader.onnx', 'wb').write(raw)
    shutil.copyfile(f'{a.base}/vocab.txt', f'{a.out}/vocab.txt')
    size = VECTORS['rel_dep']
    meta = dict(
        version=hashlib.sha256(raw).hexdigest()[:12], sha256=hashlib.sha256(raw).hexdigest(), precision='float32' if a.float32 else 'int8',
        width=width, columns={k: [i, n] for k, i, n in cols}, upos=UPOS, relations=labels['rels'], ner=NER, silver=SILVER_NER, roles=list(ROLES),
        root=numbers(m.root),
        relation=numbers(m.rel.weight[:, :size]), transitions=numbers(m.crf), starts=numbers(m.crf_start),
        noSource=dict(weight=numbers(m.no_source.weight), bias=numbers(m.no_source.bias)[0]), buckets=BUCKETS, distance=numbers(m.far))
    json.dump(meta, open(f'{a.out}/reader.json', 'w'), separators=(',', ':'))
    print(f'{a.out}/reader.onnx {len(raw) / 1e6:.1f} MB {meta["precision"]}, {width} columns, {len(g.nodes)} nodes')


if __name__ == '__main__':
    main()
