import type { ComparisonInput, FeatureInput } from '../../../server/src/features/api.js';
import type { Standpoint } from '../../../server/src/library/verdict.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { english, type Localise } from '../../../server/src/text/message.js';
import { loadedReferences } from '../library/agreements.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const types = new Map(loadClauses(clauseFiles()).types.map((type) => [type.id, type]));

/** What comparing features get for a draft, with the five reference agreements. */
export function comparisonInput(
  text: string,
  localise: Localise = english,
  standpoint: Standpoint = 'customer',
): ComparisonInput & FeatureInput {
  const contract = readDraft(text);
  const references = loadedReferences();
  const agreements = references.inOrderFor(contract.language);
  const links = { agreement: () => undefined, comparison: () => undefined };
  return { contract, localise, standpoint, references, links, types, agreements };
}

/** A draft whose clauses stand in another order than those of most agreements. */
export const ENGLISH_DRAFT = `# Quillmark Terms

## 1. Applicable law

The laws of Switzerland govern this agreement.

## 2. Changes to these terms

We may amend these terms at any time. We announce amendments by email 10 days before they take effect. If you continue to use the services, you accept the amended terms.

## 3. Confidentiality

3.1. Each party keeps the confidential information of the other secret.

3.2. Confidential information is not disclosed to third parties.

## 4. Liability

Our total liability under this agreement does not exceed the fees that you paid in the 24 months before the claim arose, in aggregate.
`;

export const CHINESE_DRAFT = `# 鹭岛云服务协议

第一条 适用法律

本协议适用中华人民共和国法律。

第二条 协议的变更

我们可以修改本协议，并在修改生效10日前通过邮件通知您。您继续使用服务的，视为接受修改后的协议。

第三条 转让

未经对方书面同意，任何一方不得将本协议项下的权利义务转让给第三方。
`;
