// A disk that can be full: a small file system of the portal's own where this account may mount
// one, else a limit on the size of the database's files, which it does not survive.

import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export function makeDisk(megabytes) {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'throughline', folder]);
    return status === 0 ? new SmallDisk(folder) : new LimitedFiles(folder);
}

class SmallDisk {
    words = 'a tmpfs that is filled';

    constructor(folder) {
        Object.assign(this, { folder, ballast: join(folder, 'ballast') });
        this.unmount = () => spawnSync('umount', ['--lazy', folder]);
        process.on('exit', this.unmount);
    }

    // To the last block, whatever the portal takes or gives back meanwhile.
    async fill() {
        await run('dd', ['if=/dev/zero', `of=${this.ballast}`, 'bs=1M']).catch(() => {});
        if (statfsSync(this.folder).bavail > 64)
            throw new Error(`${this.folder} did not become full`);
    }

    free() {
        rmSync(this.ballast, { force: true });
    }

    remove() {
        process.off('exit', this.unmount);
        this.unmount();
        rmdirSync(this.folder);
    }
}

class LimitedFiles {
    words = 'a limit on the size of files, at which the database ends (mounting is not allowed here)';

    constructor(folder) {
        this.folder = folder;
    }

    limit(mariadbd, bytes) {
        execFileSync('prlimit', ['--pid', mariadbd, `--fsize=${bytes}:`]);
    }

    fill(mariadbd) {
        this.limit(mariadbd, 65536);
    }

    free(mariadbd) {
        this.limit(mariadbd, 'unlimited');
    }

    remove() {
        rmdirSync(this.folder);
    }
}
