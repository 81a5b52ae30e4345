import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedFolder, plainAddress } from '../../../server/src/workspace/folderFiles.js';

const HOME = 'file:///home/li%20wei';
const WORKSPACE = 'file:///work/drafts';

describe('namedFolder', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['precedents', 'file:///work/drafts/precedents'],
    ['./precedents/', 'file:///work/drafts/precedents'],
    ['../firm/范本', 'file:///work/firm/%E8%8C%83%E6%9C%AC'],
    ['msa\\acme 2021', 'file:///work/drafts/msa/acme%202021'],
    ['~', 'file:///home/li%20wei'],
    ['~/Precedents #1', 'file:///home/li%20wei/Precedents%20%231'],
    ['~old/x', 'file:///work/drafts/~old/x'],
    ['/srv/precedents', 'file:///srv/precedents'],
    ['C:\\Firm\\Precedents', 'file:///C:/Firm/Precedents'],
    ['\\\\server\\share\\msa', 'file://server/share/msa'],
    ['file:///srv/a%20b/', 'file:///srv/a%20b'],
  ];
  for (const [entry, folder] of cases)
    it(`takes ${entry} for ${folder}`, () => {
      assert.deepEqual(namedFolder(entry, WORKSPACE, HOME), { folder });
    });

  it('says what is missing to find a folder', () => {
    const relative = namedFolder('precedents', undefined, HOME);
    assert.ok('problem' in relative && /none is open/.test(relative.problem.text));
    assert.ok('problem' in namedFolder('~/x', WORKSPACE, undefined));
    assert.ok('problem' in namedFolder('file://a b', WORKSPACE, HOME));
  });
});

describe('plainAddress', () => {
  it('is the same however an address is escaped', () => {
    assert.equal(plainAddress('file:///c%3A/a%20b.md'), plainAddress('file:///c:/a b.md'));
    assert.equal(plainAddress('file:///50%.md'), 'file:///50%.md');
  });
});
