import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** A folder for one test file, with content of its own to change and to build; removed by `clean`. */
export class Workshop {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'workshop-'));

  /** A copy of a content folder of the repository. */
  content(from: string, name = 'content'): string {
    const folder = path.join(this.folder, name);
    cpSync(path.join(root, from), folder, { recursive: true });
    return folder;
  }

  /** Builds a site into the folder `name`, by the command that everybody uses. */
  async build(
    name: string,
    options: readonly string[],
  ): Promise<{ out: string; said: string; told: string }> {
    const out = path.join(this.folder, name);
    const args = ['scripts/build.ts', '--today', '2029-03-01', '--out', out, ...options];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: root });
    return { out, said: stdout, told: stderr };
  }

  /** A build that is expected to fail: its exit code, and what it told on standard error. */
  async failing(name: string, options: readonly string[]): Promise<{ exit: number; told: string }> {
    try {
      await this.build(name, options);
      return { exit: 0, told: '' };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { exit: code, told: stderr };
    }
  }

  clean(): void {
    rmSync(this.folder, { recursive: true });
  }
}
