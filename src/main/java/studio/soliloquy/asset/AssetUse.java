package studio.soliloquy.asset;

/**
 * Tells of an asset whether it is still needed. Every module that keeps ids of assets has a bean of this, and none
 * deletes an asset that another still needs. Called inside the transaction of whoever deletes.
 */
public interface AssetUse {
    boolean uses(AssetId asset);
}
