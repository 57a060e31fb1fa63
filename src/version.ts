/** The version of this program; a test holds it to package.json. */
export const version = '0.1.0';

/** Where people find the page of a rule. */
export const homepage = 'https://github.com/lockkeeper/lockkeeper';
