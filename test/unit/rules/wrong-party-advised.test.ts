import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/wrong-party-advised.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';
import { checkLiability, exampleCounts, liabilityClause } from './liabilityDrafts.js';

describe('wrong-party-advised', () => {
  it('does what its examples say', () => {
    for (const pair of exampleCounts(rule, (text) => runRule(rule, readDraft(text)).length))
      assert.deepEqual(pair, [1, 0]);
  });

  it('reads a sentence that extends the limits of the clauses beside it', () => {
    checkLiability(rule, 'en', [
      'The limits in this section apply «wrong-party-advised:even if the Customer has been advised of the possibility» of such loss.',
      'The prices in this section apply even if you have been told of the possibility of a discount.',
    ]);
  });

  it('reports the customer as the one advised', () => {
    checkLiability(rule, 'en', [
      'We are not liable for lost profits, «wrong-party-advised:even where you were told that such loss might» arise.',
      'We are not liable for lost profits, even where we were told that such loss might arise.',
      'We are not liable for lost profits, even if you were told that the course might be full.',
      'WE ARE NOT LIABLE FOR LOST PROFITS, «wrong-party-advised:EVEN IF THE CUSTOMER HAS BEEN ADVISED OF THE POSSIBILITY» OF SUCH DAMAGE.',
      'We are not liable for lost profits, «wrong-party-advised:even if you have been advised of the possibility» of such damage.',
      'WE ARE NOT LIABLE FOR LOST PROFITS, «wrong-party-advised:EVEN IF YOU HAVE BEEN ADVISED OF THE POSSIBILITY» OF SUCH DAMAGES.',
      'The Provider is not liable for lost profits, «wrong-party-advised:whether or not the Customer was informed of the possibility» thereof.',
    ]);
    checkLiability(rule, 'zh', [
      '我们不对利润损失承担责任（«wrong-party-advised:即使您已被告知该等损失的可能»性）。',
      '平台不对利润损失承担责任，«wrong-party-advised:即便用户事先被提醒可能»发生此类损失。',
      '我們不對利潤損失承擔責任，«wrong-party-advised:即使用戶已被告知可能»發生。',
    ]);
  });

  it('is silent where the provider or nobody is advised, or the customer advises', () => {
    checkLiability(rule, 'en', [
      'We are not liable for lost profits, even if we have been advised of the possibility of such damage.',
      'We are not liable for lost profits, even if advised of the possibility of such damage.',
      'We are not liable for lost profits, even if you have advised us of the possibility of such damage.',
      'We are not liable for lost profits, even if we or you have been advised of the possibility of such damage.',
      'You are not liable for lost profits, even if you have been advised of the possibility of such damage.',
      'You confirm that you have been advised of the possibility of losses.',
    ]);
    checkLiability(rule, 'zh', [
      '我们不对利润损失承担责任（即使我们已被告知该等损失的可能性）。',
      '我们不对利润损失承担责任，即使您已告知我们该等损失的可能性。',
      '我们不对利润损失承担责任，即使已被告知该等损失的可能性。',
      '即使您已被告知价格可能变动，您仍可以解除合同。',
      '您对利润损失不承担责任，即使您已得知可能发生此类损失。',
    ]);
  });

  it('names the provider in the form that the sentence needs', () => {
    const fixed = (language: 'en' | 'zh', text: string): string =>
      check(liabilityClause(language, text), { rule }).fixed(0);
    assert.match(
      fixed(
        'en',
        'The Company is not liable for loss, «wrong-party-advised:even if you have been advised of the possibility» of it.',
      ),
      /even if the Company has been advised/,
    );
    assert.match(
      fixed(
        'en',
        'WE ARE NOT LIABLE FOR LOSS, «wrong-party-advised:EVEN IF YOU HAVE BEEN ADVISED OF THE POSSIBILITY» OF IT.',
      ),
      /EVEN IF WE HAVE BEEN ADVISED/,
    );
    assert.match(
      fixed(
        'en',
        'The Company is not liable for loss, «wrong-party-advised:even if you have been advised of the possibility» of it.',
      ),
      /even if The Company has been advised/i,
    );
    assert.match(
      fixed('zh', '本公司不对损失承担责任（«wrong-party-advised:即使您已被告知该等损失的可能»性）。'),
      /即使本公司已被告知/,
    );
  });
});
