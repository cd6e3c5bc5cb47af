#include "service/extract/standardmembers.h"

#include <array>
#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
QSet<QByteArray> standardWords(const char *words)
{
    const QList<QByteArray> list = QByteArray(words).split(' ');
    return QSet<QByteArray>(list.begin(), list.end());
}

using WordTable = std::array<QSet<QByteArray>, 7>;

const QSet<QByteArray> &wordsFor(const WordTable &table, const QString &language)
{
    static const QHash<QString, size_t> rows{ { u"Java"_s, 0 }, { u"Kotlin"_s, 0 }, { u"Scala"_s, 0 }, { u"Groovy"_s, 0 },
        { u"Python"_s, 1 }, { u"JavaScript"_s, 2 }, { u"TypeScript"_s, 2 }, { u"C#"_s, 3 }, { u"F#"_s, 3 }, { u"C++"_s, 4 },
        { u"Rust"_s, 5 }, { u"Go"_s, 6 } };
    static const QSet<QByteArray> none;
    const auto row = rows.constFind(language);
    return row == rows.cend() ? none : table[*row];
}

/// Only names of at least six letters that are more than one word: for users of a shorter one nobody looks.
const QSet<QByteArray> &membersOf(const QString &language)
{
    static const WordTable table = [] {
        const QSet<QByteArray> java = standardWords(
            "activeCount activeGroupCount addAll addAndGet addElement addExports addFirst addLast addObserver addOpens "
            "addReads addShutdownHook addSuppressed addUses allMatch allowThreadSuspension andNot andThen anyMatch "
            "appendCodePoint appendReplacement appendTail applyAsDouble applyAsInt applyAsLong arrayType asArray "
            "asDoubleStream asIterator asLongStream asMatchPredicate asPredicate asSubclass associateBy associateWith "
            "availableProcessors awaitTermination booleanValue byteValue canAccess canExecute canRead canUse canWrite "
            "cancellationRequested ceilingEntry ceilingKey charAt charValue clearAssertionStatus clockSequence "
            "codePointAt codePointBefore codePointCount codePoints coerceAtLeast coerceAtMost coerceIn commentChar "
            "compareAndSet compareTo compareToIgnoreCase componentType computeIfAbsent computeIfPresent constantName "
            "containsAll containsKey containsKeyPair containsValue contentEquals copyInto countDown countObservers "
            "countStackFrames countTokens createDirectory createFileExclusively createNewFile decrementAndGet "
            "defaultReadObject defaultWriteObject deleteCharAt deleteDirectory deleteFile deleteObserver "
            "deleteObservers deleteOnExit descendingIterator descendingKeySet descendingMap descendingSet "
            "describeConstable descriptorString desiredAssertionStatus destroyForcibly distinctBy doubleValue dropLast "
            "dropLastWhile dropWhile elementAt elementAtOrNull endsWith ensureCapacity entrySet enumType "
            "eolIsSignificant equalsIgnoreCase errorReader estimateSize evaluateParallel evaluateSequential exitValue "
            "fillInStackTrace filterIndexed filterIsInstance filterNot filterNotNull findAll findAny findFirst "
            "findInLine findLoader findModule findWithinHorizon firstElement firstEntry firstKey firstOrNull flatMap "
            "flatMapTo flatMapToDouble flatMapToInt flatMapToLong floatValue floorEntry floorKey foldRight forClass "
            "forEach forEachIndexed forEachOrdered forEachRemaining forRemoval formatHex formatTo freeMemory "
            "fromURIPath getAbsoluteFile getAbsolutePath getActions getActualMaximum getActualMinimum "
            "getActualTypeArguments getAndAdd getAndIncrement getAndSet getAndUpdate getAnnotatedActualTypeArguments "
            "getAnnotatedBounds getAnnotatedExceptionTypes getAnnotatedGenericComponentType getAnnotatedInterfaces "
            "getAnnotatedLowerBounds getAnnotatedOwnerType getAnnotatedParameterTypes getAnnotatedReceiverType "
            "getAnnotatedReturnType getAnnotatedSuperclass getAnnotatedType getAnnotatedUpperBounds getAnnotation "
            "getAnnotations getAnnotationsByType getArgumentClass getAsBoolean getAsDouble getAsInt getAsLong "
            "getAttribute getAverage getBaseBundleName getBlockSize getBoolean getBooleanAttributes "
            "getBooleanAttributes0 getBounds getBuffer getByte getByteCodeIndex getBytes getCanonicalFile "
            "getCanonicalName getCanonicalPath getCause getChannel getChar getChars getChild getChildCount getClass "
            "getClassLoader getClassLoaderName getClassName getClasses getCodePoint getComparator getComponentType "
            "getConstructor getConstructorAnnotations getConstructorParameterAnnotations getConstructorSignature "
            "getConstructorSlot getConstructors getContextClassLoader getConversion getCount getCountry "
            "getCurrencyCode getDate getDay getDeclaredAnnotation getDeclaredAnnotations getDeclaredAnnotationsByType "
            "getDeclaredClasses getDeclaredConstructor getDeclaredConstructors getDeclaredField getDeclaredFields "
            "getDeclaredMethod getDeclaredMethods getDeclaringClass getDeclaringExecutable getDeclaringRecord "
            "getDefaultFractionDigits getDefaultParent getDefaultValue getDefinedPackage getDefinedPackages "
            "getDescription getDisplayCountry getDisplayLanguage getDisplayName getDisplayNames getDisplayScript "
            "getDisplayVariant getDouble getEnclosingClass getEnclosingConstructor getEnclosingMethod getEncoding "
            "getEnumConstants getErrorIndex getErrorStream getExactSizeIfKnown getException getExceptionTypes "
            "getExecutableSharedParameterTypes getExecutableTypeAnnotationBytes getExtension getExtensionKeys getField "
            "getFields getFile getFileAttributeView getFileName getFilePointer getFileStoreAttributeView getFileStores "
            "getFileSystem getFirst getFirstDayOfWeek getFlags getFloat getFormatSpecifier getFreeSpace "
            "getGenericComponentType getGenericDeclaration getGenericExceptionTypes getGenericInterfaces "
            "getGenericParameterTypes getGenericReturnType getGenericSignature getGenericSuperclass getGenericType "
            "getGreatestMinimum getGregorianChange getHours getISO3Country getISO3Language getImplementationTitle "
            "getImplementationVendor getImplementationVersion getIndex getInput getInputStream getInt getInterfaces "
            "getKey getKeys getLanguage getLast getLastModifiedTime getLayer getLeastMaximum getLeastSignificantBits "
            "getLength getLineNumber getListener getLocalResult getLocale getLocalizedMessage getLong getLowerBounds "
            "getMax getMaxPriority getMaximum getMessage getMethod getMethodName getMethodType getMethods getMin "
            "getMinimalDaysInFirstWeek getMinimum getMinutes getModifiers getModule getModuleName getModuleVersion "
            "getMonth getMostSignificantBits getName getNameCount getNameMax getNestHost getNestMembers getObject "
            "getObjectInputFilter getOffset getOpFlags getOrDefault getOrElse getOrNull getOrPut getOtherFile "
            "getOutputStream getOwnerType getPackage getPackageName getPackages getParameterAnnotations "
            "getParameterCount getParameterTypes getParameterizedType getParameters getParent getParentFile getPath "
            "getPathMatcher getPathSeparator getPattern getPermittedSubclasses getPrecision getPriority getProperty "
            "getProtectionDomain getRawOffset getRawResult getRawType getReason getRecordComponents getResource "
            "getResourceAsStream getResources getReturnType getRoot getRootDirectories getScript getSeconds "
            "getSeparator getSerialVersionUID getShape getShort getSimpleName getSource getSpace getSpecificationTitle "
            "getSpecificationVendor getSpecificationVersion getStack getStackTrace getState getString getStringArray "
            "getSum getSuperclass getSuppressed getSymbol getTargetException getThreadGroup getTime getTimeInMillis "
            "getTimeZone getTimezoneOffset getTotalSpace getType getTypeCode getTypeName getTypeParameters "
            "getTypeString getUnallocatedSpace getUncaughtExceptionHandler getUndeclaredThrowable "
            "getUnicodeLocaleAttributes getUnicodeLocaleKeys getUnicodeLocaleType getUnnamedModule getUpperBounds "
            "getUsableSpace getUserPrincipalLookupService getValue getVariant getWeekYear getWeeksInWeekYear getWidth "
            "getYear groupBy groupCount handleGetObject hasAnchoringBounds hasBooleanAttributes hasChanged "
            "hasCharacteristics hasExtensions hasMoreElements hasMoreTokens hasNext hasNextBigDecimal "
            "hasNextBigInteger hasNextBoolean hasNextByte hasNextDouble hasNextFloat hasNextInt hasNextLine "
            "hasNextLong hasNextShort hasPrevious hasSameRules hasTransparentBounds hashCode headMap headSet "
            "higherEntry higherKey hitEnd ifEmpty ifPresent ifPresentOrElse inDaylightTime incrementAndGet indexOf "
            "indexOfFirst indexOfLast inheritIO initCause inputReader inputShape insertElementAt intValue invokeAll "
            "invokeAny invokeDefault ioException isAbsolute isAccessible isAlive isAnnotation isAnnotationPresent "
            "isAnonymousClass isArray isAssignableFrom isBlank isBridge isCancelled isCompatibleWith "
            "isCompletedExceptionally isDaemon isDefault isDestroyed isDirectory isDone isEmpty isEnum isEnumConstant "
            "isExported isFile isHidden isImplicit isInfinite isInstance isInterface isInterrupted isInvalid "
            "isLeapYear isLenient isLocalClass isMemberClass isNamePresent isNamed isNativeMethod isNestmateOf "
            "isNotBlank isNotEmpty isNullOrBlank isNullOrEmpty isOpen isParallel isPresent isPrimitive isReadOnly "
            "isRecord isRegisteredAsParallelCapable isSealed isShutdown isSynthetic isTerminated isTrustedFinalField "
            "isUnshared isUpperCase isValid isVarArgs isWeekDateSupported joinToString keySet lastElement lastEntry "
            "lastIndexOf lastKey lastModified lastOrNull lazySet listFiles listIterator listRoots loadClass "
            "loadFromXML loadLibrary longValue lookingAt lowerCaseMode lowerEntry lowerKey mapIndexed mapMulti "
            "mapMultiToDouble mapMultiToInt mapMultiToLong mapNotNull mapToDouble mapToInt mapToLong mapToObj "
            "mapValues markSupported maxByOrNull maxMemory maxOrNull minByOrNull minOrNull minusAssign navigableKeySet "
            "newByteChannel newCondition newConstructor newDirectoryStream newInstance newLine newPermissionCollection "
            "newWatchService nextBigDecimal nextBigInteger nextBoolean nextByte nextBytes nextClearBit nextDouble "
            "nextElement nextFloat nextGaussian nextIndex nextInt nextLine nextLong nextSetBit nextShort nextToken "
            "noneMatch notifyAll notifyObservers observesDaylightTime offerFirst offerLast offsetByCodePoints onClose "
            "onCompletion onEach onExit orElse orElseGet orElseThrow orEmpty ordinaryChar ordinaryChars outputWriter "
            "padEnd padStart parallelStream parentOf parseHex parseNumbers peekFirst peekLast plusAssign pollEvents "
            "pollFirst pollFirstEntry pollLast pollLastEntry postVisitDirectory preVisitDirectory prefixLength "
            "previousClearBit previousIndex previousSetBit printStackTrace propertyNames pushBack putAll putFields "
            "putIfAbsent quoteChar readAllBytes readBoolean readByte readChar readDouble readExternal readFields "
            "readFloat readFully readInt readLine readLong readNBytes readObject readPassword readShort readUTF "
            "readUnshared readUnsignedByte readUnsignedShort redirectError redirectErrorStream redirectInput "
            "redirectOutput reduceOrNull regionEnd regionMatches regionStart registerValidation removeAll "
            "removeAllElements removeElement removeElementAt removeFirst removeFirstOccurrence removeIf removeLast "
            "removeLastOccurrence removePrefix removeShutdownHook removeSuffix renameTo replaceAll replaceFirst "
            "requireEnd resetSyntax resolveConstantDesc resolveSibling retainAll runFinalization scheduleAtFixedRate "
            "scheduledExecutionTime setAccessible setBoolean setByte setChar setCharAt setClassAssertionStatus "
            "setContextClassLoader setDaemon setDate setDefaultAssertionStatus setDouble setElementAt setEndRule "
            "setExecutable setFirstDayOfWeek setFloat setGregorianChange setHours setInt setLastModified "
            "setLastModifiedTime setLength setLenient setLineNumber setLong setMaxPriority setMinimalDaysInFirstWeek "
            "setMinutes setMonth setName setObjectInputFilter setPackageAssertionStatus setPermission setPriority "
            "setProperty setRawOffset setReadOnly setReadable setSeconds setSeed setShort setSize setStackTrace "
            "setStartRule setStartYear setTime setTimeInMillis setTimeZone setUncaughtExceptionHandler setValue "
            "setWeekDate setWritable setYear shortValue shutdownNow singleOrNull skipBytes skipNBytes "
            "slashSlashComments slashStarComments sortedBy sortedByDescending sortedWith splitAsStream startsWith "
            "storeToXML stringPropertyNames stripExtensions stripIndent stripLeading stripTrailing subList subMap "
            "subSequence subSet substringAfter substringAfterLast substringBefore substringBeforeLast "
            "summaryStatistics supplyAsync supportedFileAttributeViews supportsFileAttributeView "
            "supportsNormalTermination tailMap tailSet takeIf takeLast takeUnless takeWhile thenAccept thenApply "
            "thenCombine thenComparing thenComparingDouble thenComparingInt thenComparingLong thenCompose thenRun "
            "toAbsolutePath toArray toBoolean toByteArray toCharArray toDouble toFile toFloat toGMTString "
            "toGenericString toHandle toHexDigits toHighHexDigit toInstant toIntOrNull toLanguageTag toList "
            "toLocaleString toLong toLongArray toLongOrNull toLowHexDigit toLowerCase toMatchResult toMutableList "
            "toMutableMap toMutableSet toPath toRealPath toRegex toSortedMap toStackTraceElement toString toTypedArray "
            "toUpperCase toZoneId toZonedDateTime totalMemory transferTo translateEscapes trimEnd trimIndent "
            "trimMargin trimStart trimToSize tryAcquire tryAdvance tryLock trySetAccessible trySplit typeName "
            "uncaughtException updateAndGet useAnchoringBounds useDaylightTime useDelimiter useLocale usePattern "
            "useProtocolVersion useRadix useTransparentBounds validateObject visitFile visitFileFailed waitFor "
            "whenComplete whitespaceChars withDelimiter withIndex withLowerCase withPrefix withSuffix withUpperCase "
            "wordChars writeBoolean writeByte writeBytes writeChar writeChars writeDouble writeExternal writeFields "
            "writeFloat writeInt writeLong writeObject writeShort writeTo writeUTF writeUnshared zipWithNext");
        const QSet<QByteArray> python = standardWords(
            "addClassCleanup addCleanup addFilter addHandler addTypeEqualityFunc add_argument add_argument_group "
            "add_arguments add_mutually_exclusive_group add_note add_option add_option_group add_parser add_subparsers "
            "add_usage as_integer_ratio as_posix as_uri assertAlmostEqual assertAlmostEquals assertCountEqual "
            "assertDictContainsSubset assertDictEqual assertEqual assertEquals assertFalse assertGreater "
            "assertGreaterEqual assertIn assertIs assertIsInstance assertIsNone assertIsNot assertIsNotNone assertLess "
            "assertLessEqual assertListEqual assertLogs assertMultiLineEqual assertNoLogs assertNotAlmostEqual "
            "assertNotAlmostEquals assertNotEqual assertNotEquals assertNotIn assertNotIsInstance assertNotRegex "
            "assertNotRegexpMatches assertRaises assertRaisesRegex assertRaisesRegexp assertRegex assertRegexpMatches "
            "assertSequenceEqual assertSetEqual assertTrue assertTupleEqual assertWarns assertWarnsRegex assert_ "
            "assert_any_call assert_called assert_called_once assert_called_once_with assert_called_with "
            "assert_not_called bit_count bit_length c_contiguous callHandlers call_soon call_soon_threadsafe "
            "characters_written check_returncode compile_pattern connect_ex convert_arg_line_to_args countTestCases "
            "createLock create_future create_module create_task defaultTestResult default_factory default_format "
            "default_msec_format default_time_format difference_update doClassCleanups doCleanups drive_letters "
            "end_lineno end_offset end_section enterClassContext enterContext exec_module ext_namespace_prefix "
            "f_contiguous failureException findCaller find_module find_spec formatException formatFooter formatHeader "
            "formatMessage formatStack formatTime format_help format_map format_usage from_bytes getChild "
            "getEffectiveLevel getLogger getMessage getName get_all get_code get_content_charset get_content_type "
            "get_default get_event_loop get_inheritable get_name get_nowait get_payload get_source handleError "
            "hardlink_to hasHandlers intersection_update isDaemon isEnabledFor is_absolute is_alive is_block_device "
            "is_char_device is_dir is_fifo is_file is_integer is_mount is_package is_relative_to is_set is_socket "
            "is_supported is_symlink iter_modules line_buffering link_to load_module longMessage makeRecord make_uri "
            "maxDiff module_repr most_common move_to_end n_waiting native_id new_child notifyAll notify_all parse_args "
            "parse_known_args parse_parts print_file_and_line print_help print_usage put_nowait read_bytes read_text "
            "recv_into recvfrom_into relative_to removeFilter removeHandler return_value run_coroutine_threadsafe "
            "run_forever run_in_executor run_until_complete select_from send_signal sendmsg_afalg setDaemon "
            "setFormatter setLevel setLogRecordFactory setLoggerClass setName setStream setUpClass set_debug "
            "set_defaults set_exception set_inheritable set_name set_result shortDescription side_effect skipTest "
            "start_section subTest symlink_to symmetric_difference symmetric_difference_update task_done tearDown "
            "tearDownClass to_bytes total_seconds universal_newlines usesTime wait_for with_name with_stem with_suffix "
            "with_traceback write_bytes write_text write_through");
        const QSet<QByteArray> script = standardWords(
            "accessSync addEventListener addListener allSettled appendChild appendFile appendFileSync arrayBuffer "
            "charAt charCodeAt clearInterval clearTimeout cloneNode closeSync codePointAt copyFile copyFileSync "
            "copyWithin createElement createReadStream createTextNode createWriteStream defineProperties "
            "defineProperty dispatchEvent endsWith eventNames existsSync findIndex findLast findLastIndex flatMap "
            "forEach formData fromCharCode fromEntries getAttribute getBoundingClientRect getDate getDay "
            "getElementById getElementsByClassName getElementsByTagName getFullYear getHours getMilliseconds "
            "getMinutes getMonth getOwnPropertyDescriptor getOwnPropertyNames getPrototypeOf getSeconds getTime "
            "getTimezoneOffset getUTCDate getUTCFullYear hasAttribute hasOwn hasOwnProperty indexOf innerHTML "
            "insertBefore isArray isFinite isFrozen isInteger isPrototypeOf isSafeInteger lastIndexOf listenerCount "
            "localeCompare lstatSync matchAll mkdirSync mkdtempSync nextSibling nextTick openSync padEnd padStart "
            "parentNode parseFloat parseInt pathToFileURL prependListener preventDefault querySelector "
            "querySelectorAll readFile readFileSync readdirSync readlinkSync realpathSync reduceRight "
            "removeAllListeners removeAttribute removeChild removeEventListener removeListener renameSync replaceAll "
            "resolvedOptions rmSync rmdirSync searchParams setAttribute setEncoding setFullYear setHours setInterval "
            "setMilliseconds setMinutes setMonth setPrototypeOf setSeconds setTime setTimeout startsWith statSync "
            "stopPropagation symlinkSync textContent toDateString toExponential toFixed toISOString toJSON "
            "toLocaleDateString toLocaleLowerCase toLocaleString toLocaleTimeString toLocaleUpperCase toLowerCase "
            "toPrecision toReversed toSorted toSpliced toString toUTCString toUpperCase trimEnd trimLeft trimRight "
            "trimStart unlinkSync valueOf writeFile writeFileSync writeHead");
        const QSet<QByteArray> dotNet = standardWords(
            "AddDays AddHours AddMilliseconds AddMinutes AddMonths AddRange AddSeconds AddYears AsEnumerable AsMemory "
            "AsSpan BeginInvoke BinarySearch CancelAfter ChangeType CompareOrdinal CompareTo ConfigureAwait "
            "ContainsKey ContainsValue ContinueWith ConvertAll CopyTo CopyToAsync CreateInstance DefaultIfEmpty "
            "DisposeAsync DynamicInvoke ElementAt ElementAtOrDefault EndInvoke EndsWith EnumerateDirectories "
            "EnumerateFiles EqualsAsync FindAll FindIndex FindLast FirstOrDefault FlushAsync ForEach FullName "
            "GetAssemblies GetAssembly GetAsync GetAttribute GetAwaiter GetBaseException GetByteCount GetBytes "
            "GetChars GetConstructor GetConstructors GetCustomAttribute GetCustomAttributes GetCustomAttributesData "
            "GetData GetDirectories GetElementType GetEnumName GetEnumValues GetEnumerator GetEvent GetEvents "
            "GetExportedTypes GetField GetFields GetFiles GetGenericArguments GetGenericTypeDefinition GetHashCode "
            "GetIndexParameters GetInterface GetInterfaces GetInvocationList GetLength GetLowerBound "
            "GetManifestResourceStream GetMember GetMembers GetMethod GetMethods GetName GetNestedType GetNestedTypes "
            "GetObjectData GetOrAdd GetParameters GetProperties GetProperty GetReferencedAssemblies GetResult "
            "GetService GetString GetSubArray GetTask GetType GetTypeCode GetTypeInfo GetUpperBound GetValue "
            "GetValueOrDefault GetValues GroupBy GroupJoin IndexOf IndexOfAny InsertRange InvokeMember "
            "IsAssignableFrom IsDefaultOrEmpty IsDefined IsEquivalentTo IsInstanceOfType IsMatch IsNullOrEmpty "
            "IsNullOrWhiteSpace IsSubclassOf LastIndexOf LastIndexOfAny LastOrDefault LongCount MakeArrayType "
            "MakeByRefType MakeGenericMethod MakeGenericType MemberwiseClone MoveNext MoveNextAsync OfType OrderBy "
            "OrderByDescending PadLeft PadRight PostAsync PutAsync ReadAllBytes ReadAllLines ReadAllText "
            "ReadAsStringAsync ReadAsync ReadByte ReadBytes ReadInt32 ReadInt64 ReadKey ReadLine ReadLineAsync "
            "ReadString ReadToEnd ReadToEndAsync ReferenceEquals ReleaseMutex RemoveAll RemoveAt RemoveRange "
            "RemoveWhere ResetEvent RunSynchronously SelectMany SendAsync SequenceEqual SetCanceled SetException "
            "SetLength SetResult SetValue SingleOrDefault SkipLast SkipWhile StartAsync StartNew StartsWith StopAsync "
            "SymmetricExceptWith TakeLast TakeWhile ThenBy ThenByDescending ThrowIfCancellationRequested ToArray "
            "ToBoolean ToByteArray ToCharArray ToDictionary ToHashSet ToInt32 ToInt64 ToList ToLocalTime "
            "ToLongDateString ToLookup ToLower ToLowerInvariant ToShortDateString ToString ToUniversalTime ToUpper "
            "ToUpperInvariant TrimEnd TrimExcess TrimStart TryAdd TryAddWithoutValidation TryCopyTo TryDequeue "
            "TryFormat TryGetValue TryParse TryPeek TryPop TryRemove TrySetCanceled TrySetException TrySetResult "
            "TryTake TryUpdate UnionWith WaitAll WaitAny WaitAsync WaitForExit WaitOne WhenAll WhenAny "
            "WithCancellation WriteAllBytes WriteAllLines WriteAllText WriteAsync WriteByte WriteLine WriteLineAsync");
        const QSet<QByteArray> cpp = standardWords(
            "append_range assign_range before_begin bucket_count cbefore_begin compare_exchange_strong "
            "compare_exchange_weak emplace_after emplace_back emplace_front emplace_hint ends_with equal_range "
            "erase_after erase_if fetch_add fetch_and fetch_or fetch_sub find_first_not_of find_first_of "
            "find_last_not_of find_last_of from_bytes from_time_t get_allocator get_deleter get_future get_id "
            "get_stop_token hardware_concurrency has_extension has_filename has_value hash_function insert_after "
            "insert_or_assign is_absolute is_lock_free is_open is_relative key_comp key_eq load_factor lock_shared "
            "lower_bound max_load_factor max_size native_handle notify_all notify_one or_else owner_before parent_path "
            "pop_back pop_front push_back push_front relative_path remove_filename remove_if replace_extension "
            "replace_filename request_stop root_path set_exception set_value shrink_to_fit splice_after starts_with "
            "stop_requested sync_with_stdio time_since_epoch to_bytes to_string to_time_t to_ullong to_ulong "
            "transform_error try_emplace try_lock try_lock_for try_lock_until unlock_shared upper_bound use_count "
            "value_comp value_or wait_for wait_until what_arg");
        const QSet<QByteArray> rust = standardWords(
            "and_modify and_then as_bytes as_deref as_deref_mut as_encoded_bytes as_mut as_mut_ptr as_mut_slice "
            "as_os_str as_path as_ptr as_ref as_secs as_slice as_str binary_search binary_search_by borrow_mut by_ref "
            "char_indices checked_add checked_div checked_mul checked_sub chunks_exact clone_from clone_from_slice "
            "clone_into compare_exchange copy_from_slice copy_within create_dir current_dir dedup_by drain_filter "
            "ends_with env_clear eq_ignore_ascii_case exit_code extend_from_slice extend_from_within fetch_add "
            "fetch_or fetch_sub file_name file_stem file_type fill_buf filter_map find_map first_mut flat_map for_each "
            "from_bytes from_fn from_iter from_raw from_str from_utf8 from_utf8_lossy get_mut get_or_init "
            "get_or_insert get_or_insert_with get_ref get_unchecked get_unchecked_mut insert_str into_boxed_slice "
            "into_boxed_str into_bytes into_inner into_iter into_keys into_os_string into_owned into_string "
            "into_values is_absolute is_alphabetic is_alphanumeric is_ascii is_char_boundary is_digit is_dir is_empty "
            "is_err is_file is_finite is_lowercase is_match is_nan is_negative is_none is_numeric is_ok_and "
            "is_positive is_power_of_two is_prefix_of is_relative is_some is_some_and is_sorted is_symlink is_terminal "
            "is_uppercase is_whitespace iter_mut last_mut leading_zeros line_buffer make_ascii_lowercase map_err "
            "map_or map_or_else map_while max_by max_by_key min_by min_by_key next_back next_chunk next_if ok_or_else "
            "or_default or_else or_insert or_insert_with output_handle partial_cmp path_mut peek_mut pop_back "
            "pop_front push_back push_front push_str read_dir read_exact read_line read_to_end read_to_string "
            "read_until replace_with retain_mut rev_iter rsplit_once saturating_add saturating_mul saturating_sub "
            "set_extension set_file_name set_len set_permissions shrink_to shrink_to_fit size_hint skip_while sort_by "
            "sort_by_key sort_unstable sort_unstable_by split_at split_at_mut split_first split_last split_off "
            "split_once split_terminator split_whitespace splitn_mut starts_with step_by stream_len strip_prefix "
            "strip_suffix swap_remove symlink_metadata sync_all sync_data take_while to_ascii_lowercase "
            "to_ascii_uppercase to_be_bytes to_le_bytes to_lowercase to_os_string to_owned to_path_buf to_str "
            "to_string to_string_lossy to_uppercase to_vec trailing_zeros trim_end trim_end_matches trim_left "
            "trim_matches trim_right trim_start trim_start_matches truncate_front try_clone try_fold try_for_each "
            "try_from try_into try_lock try_recv try_wait type_id unwrap_err unwrap_or unwrap_or_default "
            "unwrap_or_else unwrap_unchecked wait_timeout wait_with_output with_capacity with_extension with_file_name "
            "wrapping_add wrapping_mul wrapping_sub write_all write_char write_fmt write_str write_vectored "
            "zeroed_slice");
        const QSet<QByteArray> go = standardWords(
            "AcceptTCP AddCookie AddDate AddParseTree AddrPort AllocedBytesPerOp AllocsPerOp AndNot AppendFormat "
            "AvailableBuffer BasicAuth BeginTx BitLen BoolVar CallSlice CanAddr CanComplex CanConvert CanFloat CanInt "
            "CanInterface CanSet CanUint CancelRequest CloseClientConnections CloseIdleConnections CloseRead "
            "CloseWithError CloseWrite CmpAbs ColumnTypes CompareAndSwap DatabaseTypeName DecimalSize DefaultMask "
            "DefinedTemplates DialContext DisallowUnknownFields DivMod DurationVar ErrorContext ErrorHandling "
            "EscapedFragment EscapedPath ExecContext ExecuteTemplate ExitCode ExpandString FailNow FieldByIndex "
            "FieldByIndexErr FieldByName FieldByNameFunc FillBytes FindAll FindAllIndex FindAllString "
            "FindAllStringIndex FindAllStringSubmatch FindAllStringSubmatchIndex FindAllSubmatch FindAllSubmatchIndex "
            "FindIndex FindReaderIndex FindReaderSubmatchIndex FindString FindStringIndex FindStringSubmatch "
            "FindStringSubmatchIndex FindSubmatch FindSubmatchIndex Float64Var FloatString FormFile FormValue GoString "
            "GobDecode GobEncode HandleFunc ISOWeek InputOffset Int64Var IntVar InterfaceData IsExported "
            "IsGlobalUnicast IsInt64 IsInterfaceLocalMulticast IsLinkLocalMulticast IsLinkLocalUnicast IsLoopback "
            "IsMulticast IsPrivate IsRegular IsUint64 IsUnspecified IsValid IsZero JoinPath ListenAndServe "
            "ListenAndServeTLS ListenPacket LiteralPrefix LoadAndDelete LoadOrStore LocalAddr LookupAddr LookupHost "
            "LookupIP LookupIPAddr LookupPort MapIndex MapKeys MapRange MarshalBinary MarshalJSON MarshalText "
            "MatchReader MatchString MemString MethodByName MinPrec ModInverse ModSqrt MulticastAddrs MultipartReader "
            "NextResultSet NsPerOp NumField NumMethod NumSubexp OverflowComplex OverflowFloat OverflowInt OverflowUint "
            "ParseFS ParseFiles ParseForm ParseGlob ParseMultipartForm PingContext PostForm PostFormValue "
            "PrepareContext PrintDefaults ProtoAtLeast QueryContext QueryRow QueryRowContext QuoRem RLocker RUnlock "
            "RatString ReadAt ReadByte ReadBytes ReadDir ReadFrom ReadLine ReadRune ReadSlice ReadString "
            "RegisterOnShutdown RegisterProtocol RemoteAddr ReplaceAll ReplaceAllFunc ReplaceAllLiteral "
            "ReplaceAllLiteralString ReplaceAllString ReplaceAllStringFunc ReportAllocs ReportMetric RequestURI "
            "ResetTimer ResolveReference RoundTrip RunParallel ScanType ServeHTTP ServeTLS SetBasicAuth SetBit SetBits "
            "SetBool SetBytes SetCap SetComplex SetConnMaxIdleTime SetConnMaxLifetime SetDeadline SetEscapeHTML "
            "SetFlags SetFloat SetFloat64 SetFrac SetFrac64 SetIndent SetInf SetInt SetInt64 SetIterKey SetIterValue "
            "SetKeepAlive SetKeepAlivePeriod SetKeepAlivesEnabled SetLen SetLinger SetMapIndex SetMaxIdleConns "
            "SetMaxOpenConns SetMode SetNoDelay SetOutput SetParallelism SetPointer SetPrec SetPrefix SetReadBuffer "
            "SetReadDeadline SetString SetUint SetUint64 SetUnlinkOnClose SetWriteBuffer SetWriteDeadline SkipNow "
            "StartTLS StartTimer StmtContext StopTimer StringVar SubexpIndex SubexpNames SysUsage SyscallConn "
            "SystemTime TempDir TextVar TrailingZeroBits TryLock TryRLock TryRecv TrySend Uint64Var UintVar UnixMicro "
            "UnixMilli UnixNano UnmarshalBinary UnmarshalJSON UnmarshalText UnreadByte UnreadRune UnsafeAddr "
            "UnsafePointer UseNumber UserAgent UserTime VisitAll WithContext WriteAt WriteByte WriteHeader WriteProxy "
            "WriteRune WriteString WriteSubset WriteTo YearDay ZoneBounds");
        return WordTable{ java, python, script, dotNet, cpp, rust, go };
    }();
    return wordsFor(table, language);
}

const QSet<QByteArray> &typesOf(const QString &language)
{
    static const WordTable table = [] {
        const QSet<QByteArray> java = standardWords(
            "Any Array ArrayDeque ArrayList Arrays Annotation AtomicBoolean AtomicInteger AtomicLong AtomicReference BigDecimal "
            "BigInteger BitSet Boolean BufferedReader BufferedWriter Byte ByteArray Calendar Callable CharSequence Char Character "
            "Class ClassLoader Collection Collections Comparable Comparator CompletableFuture ConcurrentHashMap ConcurrentMap "
            "Constructor Consumer CountDownLatch Currency Date Deque Double Duration Enum EnumMap EnumSet Enumeration Error "
            "Exception Executor ExecutorService Field File FileInputStream FileOutputStream Files Float Function Future "
            "GenericArrayType HashMap HashSet IOException InputStream InputStreamReader Instant Int Integer Iterable Iterator "
            "LinkedHashMap LinkedHashSet LinkedList List Locale LocalDate LocalDateTime Lock Long Map Matcher Math Method "
            "MutableList MutableMap MutableSet Nothing Number Object Objects Optional OutputStream OutputStreamWriter "
            "Pair ParameterizedType Path Paths Pattern Predicate PrintStream PrintWriter PriorityQueue Process ProcessBuilder "
            "Properties Queue Random Reader Record Regex Runnable Runtime RuntimeException Scanner Sequence Set Short "
            "SimpleDateFormat SortedMap SortedSet StackTraceElement Stream String StringBuffer StringBuilder StringReader "
            "StringWriter Supplier System Thread ThreadLocal Throwable TimeZone TreeMap TreeSet Triple Type TypeVariable UInt URI "
            "URL UUID Unit Vector Void WeakHashMap WildcardType Writer ZonedDateTime boolean byte char double float int long short");
        const QSet<QByteArray> python = standardWords(
            "ArgumentParser Counter OrderedDict Path Any Callable Dict FrozenSet Iterable Iterator List Literal Mapping Optional "
            "Sequence Set Tuple Type Union bool bytearray bytes complex defaultdict deque dict float frozenset int list "
            "memoryview object property range set slice str tuple type");
        const QSet<QByteArray> script = standardWords(
            "Array ArrayBuffer BigInt Boolean Buffer Date Document Element Error Event EventTarget Function HTMLElement Intl JSON "
            "Map Math NodeList Number Object Partial Promise Proxy Readonly ReadonlyArray Record Reflect RegExp RegExpMatchArray "
            "Set String Symbol TypeError URL URLSearchParams Uint8Array WeakMap WeakSet any boolean number string unknown");
        const QSet<QByteArray> dotNet = standardWords(
            "Action Activator Array Assembly Attribute BindingFlags Boolean Byte CancellationToken CancellationTokenSource Char "
            "CompilerGeneratedAttribute ConcurrentDictionary Console Convert CultureInfo DateTime DateTimeOffset Decimal Delegate "
            "Dictionary Directory Double Encoding Enum Enumerable Environment Exception FieldInfo File FileInfo Func Guid HashSet "
            "HttpClient ICollection IDictionary IEnumerable IEnumerator IList IReadOnlyCollection IReadOnlyDictionary "
            "IReadOnlyList IServiceCollection IServiceProvider ISet Int32 Int64 Interlocked KeyValuePair Lazy List Lookup Map Math "
            "MemberInfo MemoryStream MethodBase MethodInfo Nullable Object Option ParameterInfo Path Process PropertyInfo Queue Random "
            "Regex Result Seq Set Span Stack Stopwatch Stream StreamReader StreamWriter String StringBuilder StringComparer "
            "StringReader StringWriter Task TaskCompletionSource TextReader TextWriter Thread TimeSpan Tuple Type Uri ValueTask "
            "Version XDocument XElement bool byte char decimal double dynamic float int long object short string uint");
        const QSet<QByteArray> cpp = standardWords("bool char char16_t char32_t double float int long short size_t unsigned wchar_t");
        const QSet<QByteArray> rust = standardWords(
            "Arc BTreeMap BTreeSet BinaryHeap Box Cell Cow HashMap HashSet Instant Mutex OsStr OsString Option Path PathBuf Rc RefCell "
            "Result RwLock Self String Vec VecDeque bool char f32 f64 i16 i32 i64 i8 isize str u16 u32 u64 u8 usize");
        const QSet<QByteArray> go = standardWords("any bool byte comparable complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32 uint64 uint8 uintptr");
        return WordTable{ java, python, script, dotNet, cpp, rust, go };
    }();
    return wordsFor(table, language);
}
} // namespace

bool isStandardMember(const QString &language, const QByteArray &name) { return membersOf(language).contains(name); }

bool isStandardType(const QString &language, const QByteArray &name) { return typesOf(language).contains(name); }

} // namespace tars
