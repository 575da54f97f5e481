/** Makes SyncTalk_2D's networks and their audio encoder from the files of their trainings. */
package studio.soliloquy.animation.synctalk.checkpoint;
