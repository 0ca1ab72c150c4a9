/**
 * What GitHub runs, as far as it can be known here: workflows are what GitHub's own parser accepts, may do no more than
 * they need, and every step's commands are there. The steps run in a shell whose `npm`, `node`, `gh` … are stand-ins that
 * refuse scripts and files that do not exist and write down what they were asked.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { installPackage } from '../../scripts/install-package';
// @ts-expect-error: plain JavaScript, whose packages bring what TypeScript need not read
import { load, workflowFaults } from './parse.mjs';

const root = resolve(import.meta.dirname, '../..');
const github = join(root, '.github');
const files = readdirSync(join(github, 'workflows'));

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Job {
  uses?: string;
  permissions?: Record<string, string>;
  strategy?: { matrix: { include: Record<string, string>[] } };
  env?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const textOf = (file: string): string => readFileSync(join(github, 'workflows', file), 'utf8');
const workflows = files.map((file) => ({ file, workflow: load(textOf(file)) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ id: `${file} › ${id}`, job })),
);
const steps = jobs.flatMap(({ id, job }) => (job.steps ?? []).map((step) => ({ id, job, step })));

describe('a workflow', () => {
  it.each(files)('is what GitHub accepts: %s', (file) => {
    expect(workflowFaults(file, textOf(file))).toEqual([]);
  });

  it('with a fault is told by the same parser', () => {
    const text = textOf('test.yml');
    const spoilt = [
      text.replace('runs-on:', 'runson:'),
      text.replace('timeout-minutes: 20', 'timeout-minutes: soon'),
      text.replace('!cancelled()', '!canceled()'),
      text.replace('contents: read', 'contents: all'),
    ];
    for (const one of spoilt) {
      expect(one).not.toBe(text);
      expect(workflowFaults('test.yml', one)).not.toEqual([]);
    }
  });

  it('may read the repository and no more, but for the job that drafts a release', () => {
    for (const { file, workflow } of workflows) {
      expect(workflow.permissions, file).toEqual({ contents: 'read' });
      expect(Object.keys(workflow.on), file).not.toContain('pull_request_target');
    }
    const more = jobs.filter(({ job }) => job.permissions !== undefined);
    expect(more.map(({ id, job }) => [id, job.permissions])).toEqual([
      ['release.yml › release', { contents: 'write' }],
    ]);
    // It runs nothing of ours.
    expect(more[0]!.job.steps!.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
    for (const { id, step } of steps.filter(({ step }) => step.uses?.startsWith('actions/checkout'))) {
      expect(step.with, id).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('takes actions of one version each, and only GitHub’s own', () => {
    const used = [...steps.map(({ step }) => step.uses), ...jobs.map(({ job }) => job.uses)];
    const named = used.filter((one) => one !== undefined);
    expect(named.length).toBeGreaterThan(8);
    for (const one of named) {
      if (one.startsWith('./')) expect(existsSync(join(root, one)), one).toBe(true);
      else expect(one).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
    }
    expect(new Set(named.map((one) => one.split('@')[0])).size).toBe(new Set(named).size);
  });

  it('ends by itself, and puts nothing that a stranger can write into a command', () => {
    for (const { id, job } of jobs) {
      if (!job.uses) expect(job['timeout-minutes'], id).toBeGreaterThan(0);
    }
    for (const { id, step } of steps) {
      const put = [...(step.run ?? '').matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, inside]) => inside!);
      expect(
        put.filter((inside) => !/^matrix\.\w+$/.test(inside)),
        id,
      ).toEqual([]);
    }
  });
});

describe('the commands of a step', () => {
  let folder = '';
  const asked = (): string[] => {
    const file = join(folder, 'asked');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };

  function standIn(name: string, body: string): void {
    const path = join(folder, 'bin', name);
    writeFileSync(path, `#!/bin/bash\necho "${name} $*" >> "${folder}/asked"\n${body}\n`);
    chmodSync(path, 0o755);
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lysark-ci-'));
    for (const name of ['bin', 'work/installers', 'work/out/packages', 'home']) {
      mkdirSync(join(folder, name), { recursive: true });
    }
    // What electron-builder leaves, named as electron-builder.config.mjs says.
    const built = [
      'Lysark-0.1.0-x64.exe',
      'Lysark-0.1.0-arm64.dmg',
      'lysark_0.1.0_amd64.deb',
      'Lysark-0.1.0.AppImage',
    ];
    for (const at of ['installers', 'out/packages']) {
      for (const name of built) writeFileSync(join(folder, 'work', at, name), name);
    }
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const known = [
      'ci',
      'test',
      ...Object.keys(scripts).flatMap((name) => [`run ${name}`, `run --silent ${name}`]),
    ];
    const cases = known.map((name) => `"${name}"|"${name} -- "*) exit 0;;`).join('\n');
    standIn('npm', `case "$*" in\n${cases}\nesac\nexit 3`);
    standIn('node', `[ -f "${root}/$1" ]`);
    // Both are the system's on the runners.
    standIn('git', '[ "$1" = config ]');
    standIn('gh', '[ "$1 $2" = "release create" ]');
    standIn('xvfb-run', 'while [[ "$1" == --* ]]; do shift; done; exec "$@"');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are there, on every system that the job is for', () => {
    for (const { id, job, step } of steps) {
      if (step.run === undefined) continue;
      for (const values of job.strategy?.matrix.include ?? [{}]) {
        const at = `${id}, ${values.name ?? 'once'}: ${step.name}`;
        const fill = (text: string): string =>
          text.replace(/\$\{\{\s*matrix\.(\w+)\s*\}\}/g, (_, key: string) => {
            expect(values, at).toHaveProperty(key);
            return values[key]!;
          });
        writeFileSync(join(folder, 'asked'), '');
        writeFileSync(join(folder, 'env'), '');
        const env = {
          PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
          HOME: join(folder, 'home'),
          TAG: 'v0.1.0',
        };
        const given = { GITHUB_ENV: join(folder, 'env'), GITHUB_WORKSPACE: join(folder, 'work') };
        // As GitHub runs `shell: bash`.
        execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', fill(step.run)], {
          cwd: join(folder, 'work'),
          env: { ...env, ...given },
          stdio: 'pipe',
        });
        expect(asked().join('\n'), at).not.toBe('');
        if (step.run.includes('install:package')) {
          // The pattern means one file, which can be installed.
          const [, named] = asked()[0]!.split(' -- ');
          expect(named, at).toMatch(/^out\/packages\/\S+$/);
          expect(() => installPackage(named!, '/somewhere', () => undefined), at).not.toThrow();
        }
      }
    }
  });

  it('are refused by the stand-ins when they are not', () => {
    const bash = (text: string) =>
      execFileSync('bash', ['-c', text], {
        env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` },
        stdio: 'pipe',
      });
    expect(() => bash('npm run no-such-script')).toThrow();
    expect(() => bash('node no/such/file.js')).toThrow();
    expect(() => bash('npm run test:stories')).not.toThrow();
  });
});

describe('installing a package', () => {
  const commands = (file: string): { program: string; ran: string[] } => {
    const ran: string[] = [];
    const program = installPackage(file, '/tmp/here', (...words) => ran.push(words.join(' ')));
    return { program, ran };
  };

  it('is done as a user of each system would', () => {
    expect(commands('/d/lysark.deb')).toEqual({
      program: '/opt/Lysark/lysark',
      ran: ['sudo apt-get install -y /d/lysark.deb'],
    });
    expect(commands('/d/Lysark.exe')).toEqual({
      program: '/tmp/here/Lysark.exe',
      ran: ['/d/Lysark.exe /S /currentuser /D=/tmp/here'],
    });
    const { program, ran } = commands('/d/Lysark.dmg');
    expect(program).toBe('/tmp/here/Lysark.app/Contents/MacOS/Lysark');
    expect(ran[0]).toContain('-readonly');
    expect(ran.at(-1)).toBe('hdiutil detach /tmp/here/mounted');
    expect(() => commands('/d/Lysark.zip')).toThrow('can be installed');
  });
});

describe('a form for issues', () => {
  interface Field {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: string[] };
    validations?: { required?: boolean };
  }
  const folder = join(github, 'ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

  it.each(forms)('has what GitHub asks of it: %s', (name) => {
    expect(extname(name)).toBe('.yml');
    const form = load(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown> & {
      body: Field[];
    };
    expect(
      Object.keys(form).filter((key) => !['name', 'description', 'labels', 'body'].includes(key)),
    ).toEqual([]);
    expect(form.name).toEqual(expect.any(String));
    expect(form.description).toEqual(expect.any(String));
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.some(({ validations }) => validations?.required)).toBe(true);
    const ids = asked.map(({ id }) => id);
    expect(new Set(ids).size).toBe(asked.length);
    for (const { type, id, attributes } of form.body) {
      expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
      if (type === 'markdown') {
        expect(attributes.value).toEqual(expect.any(String));
        continue;
      }
      expect(id).toMatch(/^[a-z][a-z0-9_-]*$/);
      expect(attributes.label).toEqual(expect.any(String));
      if (type === 'dropdown') {
        expect(attributes.options!.length).toBeGreaterThan(1);
        expect(new Set(attributes.options).size).toBe(attributes.options!.length);
        expect(attributes.options!.every((option) => typeof option === 'string')).toBe(true);
      }
    }
  });
});
