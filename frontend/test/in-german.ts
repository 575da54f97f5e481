/** To be imported before anything that speaks: the page is written in German. */
document.documentElement.lang = 'de';
