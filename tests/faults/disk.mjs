// A disk that can be full: a small file system of the portal's own where this account may mount
// one, else a limit on the size of the files that the database may write.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

    fill() {
        const { bavail, bsize } = statfsSync(this.folder);
        execFileSync('fallocate', ['-l', bavail * bsize, this.ballast]);
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
    words = 'a limit on the size of files, since mounting is not allowed';

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
