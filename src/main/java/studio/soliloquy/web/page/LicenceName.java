package studio.soliloquy.web.page;

/** What a licence is called on a page. */
final class LicenceName {
    /** How SPDX begins the name of a licence that it does not know. */
    private static final String OTHER = "LicenseRef-";

    private LicenceName() {}

    /** {@code MIT} as it is, {@code LicenseRef-research-only} as {@code research only}. */
    static String of(String spdx) {
        return spdx.startsWith(OTHER) ? spdx.substring(OTHER.length()).replace('-', ' ') : spdx;
    }
}
