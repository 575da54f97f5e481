/** Accounts: who may use the studio, how they are known, and what they may do. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"error", "owner"})
package studio.soliloquy.account;
