package studio.soliloquy.model.checkpoint;

import static net.razorvine.pickle.Opcodes.*;

import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import studio.soliloquy.error.StudioException;

/**
 * Reads the pickle of a checkpoint. A pickle is a program; of its language only what describes plain values and tensors
 * is understood, and whatever names anything else is refused by that name before it can be called. The registry of
 * constructors that the library keeps for the whole process is never asked.
 */
final class TensorPickle extends Unpickler {
    private static final Set<Short> PLAIN = Set.of(
            PROTO,
            FRAME,
            STOP,
            MARK,
            POP,
            POP_MARK,
            NONE,
            NEWTRUE,
            NEWFALSE,
            BININT,
            BININT1,
            BININT2,
            LONG1,
            BINFLOAT,
            SHORT_BINUNICODE,
            EMPTY_TUPLE,
            TUPLE,
            TUPLE1,
            TUPLE2,
            TUPLE3,
            EMPTY_LIST,
            APPEND,
            APPENDS,
            EMPTY_DICT,
            BINPUT,
            LONG_BINPUT,
            MEMOIZE,
            BINGET,
            LONG_BINGET,
            BINPERSID,
            REDUCE);

    private TensorPickle() {}

    /** The value that the pickle describes: maps, lists, tuples as arrays, numbers, texts and {@link StoredTensor}s. */
    static Object read(byte[] pickle) {
        try {
            return new TensorPickle().loads(pickle);
        } catch (StudioException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw CheckpointFailure.damaged("a list of tensors that breaks off or makes no sense", e);
        }
    }

    @Override
    protected Object dispatch(short opcode) throws IOException {
        if (PLAIN.contains(opcode)) {
            return super.dispatch(opcode);
        }
        switch (opcode) {
            case GLOBAL -> stack.add(allowed(PickleUtils.readline(input), PickleUtils.readline(input)));
            case STACK_GLOBAL -> pushNamed();
            case BINUNICODE -> pushText(opcode);
            case SETITEM -> putOne();
            case SETITEMS -> putAll(stack.pop_all_since_marker());
            case BUILD -> dropState();
            case INST ->
                throw CheckpointFailure.unsafe(PickleUtils.readline(input) + "." + PickleUtils.readline(input));
            case OBJ, NEWOBJ, NEWOBJ_EX, EXT1, EXT2, EXT4 -> throw CheckpointFailure.unsafe("pickle opcode " + opcode);
            default -> throw CheckpointFailure.damaged("pickle opcode " + opcode + ", which PyTorch does not write");
        }
        return NO_RETURN_VALUE;
    }

    private void pushNamed() {
        Object name = stack.pop();
        stack.add(allowed((String) stack.pop(), (String) name));
    }

    /** A length is believed only as far as the file reaches, so that it cannot ask for memory. */
    private void pushText(short opcode) throws IOException {
        input.mark(Integer.BYTES);
        long length = Integer.toUnsignedLong(PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, Integer.BYTES)));
        if (length > input.available()) {
            throw new IOException("A text of " + length + " bytes where " + input.available() + " are left");
        }
        input.reset();
        super.dispatch(opcode);
    }

    private void putOne() {
        Object value = stack.pop();
        put(stack.pop(), value);
    }

    private void putAll(List<Object> keysAndValues) {
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            put(keysAndValues.get(i), keysAndValues.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Object key, Object value) {
        if (!(key instanceof String || key instanceof Number)) {
            throw CheckpointFailure.damaged("a key that is neither text nor number");
        }
        ((Map<Object, Object>) stack.peek()).put(key, value);
    }

    /** Dictionaries carry version numbers of their modules along, which nobody needs. */
    private void dropState() {
        stack.pop();
        if (!(stack.peek() instanceof Map)) {
            throw CheckpointFailure.unsafe("__setstate__");
        }
    }

    private static IObjectConstructor allowed(String module, String name) {
        String global = module + "." + name;
        return switch (global) {
            case "collections.OrderedDict" -> TensorPickle::orderedMap;
            case "torch._utils._rebuild_tensor_v2" -> TensorPickle::tensor;
            case "torch._utils._rebuild_parameter" -> arguments -> (StoredTensor) arguments[0];
            default ->
                new StorageName(StorageType.of(global).orElseThrow(() -> CheckpointFailure.unsafe(global)), global);
        };
    }

    private record StorageName(StorageType type, String global) implements IObjectConstructor {
        @Override
        public Object construct(Object[] arguments) {
            throw CheckpointFailure.unsafe(global + "()");
        }
    }

    private static Object orderedMap(Object[] arguments) {
        if (arguments.length != 0) {
            throw CheckpointFailure.damaged("a dictionary made in a way that PyTorch does not use");
        }
        return new LinkedHashMap<>();
    }

    private static StoredTensor tensor(Object[] arguments) {
        return new StoredTensor(
                (Storage) arguments[0],
                number(arguments[1]),
                List.of((Object[]) arguments[2]).stream()
                        .map(length -> Math.toIntExact(number(length)))
                        .toList(),
                List.of((Object[]) arguments[3]).stream()
                        .map(TensorPickle::number)
                        .toList());
    }

    @Override
    protected Object persistentLoad(Object id) {
        Object[] parts = (Object[]) id;
        if (parts.length < 5 || !"storage".equals(parts[0])) {
            throw CheckpointFailure.damaged("a reference to something other than a storage");
        }
        return new Storage(((StorageName) parts[1]).type(), (String) parts[2], number(parts[4]));
    }

    private static long number(Object value) {
        long number = value instanceof BigInteger big ? big.longValueExact() : ((Number) value).longValue();
        if (number < 0) {
            throw CheckpointFailure.damaged("a negative length");
        }
        return number;
    }
}
