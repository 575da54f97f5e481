import { de } from './de';
import { en, type Texts } from './en';

/** What the pages are written in, by the name that the language has in `<html lang>`. */
const LANGUAGES: Record<string, Texts> = { en, de };

/** As the server has written the page; English where it is written in none of them. */
export const language = document.documentElement.lang in LANGUAGES ? document.documentElement.lang : 'en';

/** Everything that an element says, in the language of the page. It stays the same as long as the page is open. */
export const texts: Texts = LANGUAGES[language] ?? en;
