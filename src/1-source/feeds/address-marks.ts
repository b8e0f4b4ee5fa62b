/**
 * What addresses carry that does not tell one article from another, as data: parameters by which senders follow readers (documented by Google Analytics, Meta,
 * Microsoft Advertising, Mailchimp, HubSpot, Matomo, Adobe and others), and marks of other forms of the same page.
 */
export const TRACKING = {
  /** Whole names, in small letters. */
  names: new Set([
    ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid'],
    ...[
      'igsh',
      'epik',
      'scid',
      'rdt_cid',
      'mc_cid',
      'mc_eid',
      'mkt_tok',
      'vero_id',
      'vero_conv',
      'oly_anon_id',
      'oly_enc_id',
      '_ga',
      '_gl',
    ],
    ...['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', 'wickedid', 's_cid', 's_kwcid', 'ef_id', 'icid', 'cmpid', 'ncid'],
    ...['smid', 'smtyp', 'sref', 'ocid', 'xtor', 'at_medium', 'at_campaign', 'at_custom1', 'at_custom2', 'at_custom3', 'at_custom4'],
    ...['soc_src', 'soc_trk', 'partner', 'feedtype', 'feedname', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'traffic_source'],
    ...[
      'taid',
      'wt.mc_id',
      'wtmc',
      'ito',
      'ns_campaign',
      'ns_mchannel',
      'ns_source',
      'ns_linkname',
      'ns_fee',
      'spm',
      'srsltid',
      'ref_src',
      'ref_url',
    ],
  ]),
  /** Beginnings of names. */
  beginnings: ['utm_', 'mtm_', 'pk_', 'piwik_', 'matomo_', 'hsa_', 'stm_', 'itm_', 'trk_', '__twitter_', 'at_ptr', 'at_bbc'],
} as const;

/** Parameters and their values that ask for the short form of a page for phones (AMP) or for print. */
export const FORMS: Readonly<Record<string, readonly string[]>> = {
  amp: ['', '1', 'true'],
  amp_js_v: ['*'],
  usqp: ['*'],
  outputtype: ['amp', 'amp-type'],
  output: ['amp'],
  m: ['1'],
  print: ['1', 'true', 'yes'],
};

/** First parts of host names under which a site gives the same pages in another form. */
export const FORM_HOSTS: ReadonlySet<string> = new Set(['www', 'm', 'mobile', 'amp']);
