/**
 * Nouns that drafts write with a capital when they mean a defined thing, in the singular; names of parties and of documents
 * are left aside. A phrase is taken for a term only where all its words are of these lists.
 */
export const TERM_HEADS: ReadonlySet<string> = new Set(
  (
    'service website site platform software application app product content material data information account fee charge ' +
    'price payment order purchase subscription licence license documentation deliverable feature feedback submission ' +
    'device equipment territory term period date affiliate plan package credit deposit claim dispute property ' +
    'trademark mark system network facility location event profile contribution message communication transaction wallet ' +
    'token asset offer promotion benefit reward point seat workspace project interface tool report result output input model ' +
    'warranty indemnitee subcontractor subprocessor representative personnel administrator seller buyer merchant vendor host guest ' +
    'creator publisher advertiser developer reseller partner work design database server environment integration module component ' +
    'update upgrade release version game item currency coin gift card coupon voucher ' +
    'listing booking reservation ticket course lesson video photo image file document record log key credential password username ' +
    'invoice tax amount balance limit threshold specification milestone task incident day signatory'
  ).split(' '),
);

/** Words that stand before such a noun in a term. */
export const TERM_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'confidential personal proprietary effective applicable additional authorized authorised licensed digital virtual free paid ' +
    'premium initial renewal third-party third party customer user client company provider member registered professional ' +
    'managed hosted cloud online mobile beta trial test technical prepaid annual monthly minimum maximum total active ' +
    'prohibited restricted excluded covered derivative open source pre-existing background aggregated anonymized feedback ' +
    'business working generated submitted uploaded billing payment service software account content data order purchase subscription term support ' +
    'product platform website site app application usage intellectual commercial non-commercial public private'
  ).split(' '),
);
