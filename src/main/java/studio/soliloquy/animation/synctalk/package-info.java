/** The family {@code synctalk}: redraws the mouth of a filmed person with a U-Net of SyncTalk_2D's kind. */
package studio.soliloquy.animation.synctalk;
